import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { HelpLookUp } from '#features/school/help-look-up.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { freshDevice, openScreen, signedInAs, withSchool } from '../../support/screen.tsx';

const user = userEvent.setup();
const at = Date.UTC(2026, 10, 23, 9);
const report = {
  device: 'Safari, iPhone',
  app: 'loopboek-1',
  lastExchange: null,
  waiting: 3,
  waitingMedia: 1,
  waitingMediaBytes: 480_000,
  oldest: 49 * 60 * 60_000,
  held: [{ reason: 'too-large', count: 2 }],
  storage: { used: 12_000_000, free: null, persistent: false },
  errors: ['server'],
};

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['school']);
  await signedInAs('admin');
});

async function lookUp(code: string): Promise<void> {
  openScreen({ path: '/', at: '/', page: <HelpLookUp /> });
  await user.type(await screen.findByLabelText('Code van 6 letters'), code);
  await user.click(screen.getByRole('button', { name: 'Zoek op' }));
}

describe('looking up a help code', () => {
  test('shows how that device does, in counts and words', async () => {
    const asked = withSchool(({ path }) =>
      path.endsWith('/school/help') ? [200, { report, at, until: at }] : [404, {}],
    );
    await lookUp('bcd fgh');
    await screen.findByText('Safari, iPhone');
    for (const told of ['1 (480 kilobyte)', '2 dagen', '12 megabyte', 'Nooit', 'Nee', 'Onbekend']) {
      expect(screen.getByText(told)).toBeInTheDocument();
    }
    expect(screen.getByText('2: Te groot of niet leesbaar.')).toBeInTheDocument();
    expect(screen.getByText('Server antwoordt niet')).toBeInTheDocument();
    expect(asked.at(-1)?.body).toEqual({ code: 'bcd fgh' });
  });

  test.each([
    [404, { reason: 'not-found' }, 'Deze code werkt niet. Kijk na of hij klopt.'],
    [429, { reason: 'wait', afterMs: 1 }, 'Er waren te veel foute codes. Probeer later.'],
  ])('a %i is told in words', async (status, body, sentence) => {
    withSchool(() => [status, body]);
    await lookUp('BBBBBB');
    await screen.findByText(sentence);
  });

  test('needs a connection', async () => {
    await lookUp('BBBBBB');
    await screen.findByText('Dit kan alleen met internet. Wat je typte, blijft staan.');
  });
});
