import { render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeLanguage, startTexts } from '#i18n/texts.ts';
import { StateLine } from '#ui/state-line.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';

beforeAll(() => startTexts('nl'));
beforeEach(() => changeLanguage('nl'));

test('a field turns to the side from which the words are read', () => {
  render(<TextArea label="Vertel" value="سلام" onChange={() => undefined} />);
  expect(screen.getByLabelText('Vertel').getAttribute('dir')).toBe('auto');
});

test('what is wrong is said at the field, and what was typed stays', () => {
  render(<TextField label="Code" value="AB" error="Typ 6 tekens." onChange={() => undefined} />);
  const field = screen.getByLabelText<HTMLInputElement>('Code');
  const told = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toBe('Typ 6 tekens.');
  expect(field.value).toBe('AB');
});

test('the state of what was written is a sentence', () => {
  render(<StateLine state="device" />);
  expect(screen.getByRole('status').textContent).toBe('Bewaard op dit toestel.');
});

test('who read it, and when', () => {
  render(
    <StateLine state="safe" readBy={[{ name: 'An', at: new Date(2025, 0, 6, 9).getTime() }]} />,
  );
  expect(screen.getByRole('status').textContent).toContain('Gelezen door An: ma 6 jan 2025');
});

test('beside another language the Dutch stands too, marked as Dutch; in Dutch it stands once', async () => {
  const { rerender } = render(<TwoLanguages from="ui" k="page.back" />);
  expect(document.querySelector('[lang=nl]:not(html)')).toBeNull();
  await changeLanguage('tr');
  rerender(<TwoLanguages from="ui" k="page.back" />);
  expect(document.querySelector('[lang=nl]:not(html)')?.textContent).toBe('Terug');
});

test('choosing a language turns the page around with it', async () => {
  await changeLanguage('ar');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
});
