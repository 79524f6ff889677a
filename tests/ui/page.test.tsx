import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { startTexts } from '#i18n/texts.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { type PageFrame, PageFrameContext } from '#ui/page-frame.ts';

beforeAll(() => startTexts('nl'));

const signedIn: PageFrame = {
  navigation: [{ to: '/', label: 'Vandaag', icon: 'sun' }],
  status: null,
  banner: null,
};

function open(frame: PageFrame | null = null) {
  const pages = (
    <MemoryRouter initialEntries={[{ pathname: '/', key: 'default' }]}>
      <Routes>
        <Route
          path="/"
          element={
            <Page title="Vandaag">
              <LinkButton to="/kaart">Verder</LinkButton>
            </Page>
          }
        />
        <Route path="/kaart" element={<Page title="Een kaart" back="/" isTask />} />
      </Routes>
    </MemoryRouter>
  );
  render(frame === null ? pages : <PageFrameContext value={frame}>{pages}</PageFrameContext>);
}

test('each page names the window, and after a step its heading has the focus', async () => {
  open();
  expect(document.title).toBe('Vandaag · Loopboek');
  expect(document.activeElement).toBe(document.body);
  await userEvent.click(screen.getByRole('link', { name: 'Verder' }));
  expect(document.title).toBe('Een kaart · Loopboek');
  expect(document.activeElement?.textContent).toBe('Een kaart');
});

test('one task on the screen: the main places step aside', async () => {
  open(signedIn);
  expect(screen.getByRole('navigation')).toBeDefined();
  await userEvent.click(screen.getByRole('link', { name: 'Verder' }));
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(screen.getByRole('link', { name: 'Terug' }).getAttribute('href')).toBe('/');
});

test('a guest chooses a language on every page, each by its own name', () => {
  open();
  const names = [...screen.getByLabelText('Taal').querySelectorAll('option')].map(
    (option) => option.textContent,
  );
  expect(names).toEqual([
    'Nederlands',
    'English',
    'Français',
    'العربية',
    'Українська',
    'Türkçe',
    'دری',
    'پښتو',
    'Soomaali',
    'ትግርኛ',
    'Español',
    'Русский',
  ]);
});
