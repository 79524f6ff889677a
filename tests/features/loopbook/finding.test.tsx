import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { LoopbookPage } from '#features/loopbook/loopbook-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { drawsLists } from '../../support/lists.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const user = userEvent.setup();
const openLoopbook = (search = '') =>
  openScreen({ path: '/loopboek', at: `/loopboek${search}`, page: <LoopbookPage /> });

drawsLists();

/** On paper all rows stand, also those that no screen of a test has room for. */
async function rowsOnPaper() {
  const rows = () =>
    screen.queryAllByRole('listitem').filter((item) => item.closest('nav') === null);
  await waitFor(() => {
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(rows().length).toBeGreaterThan(0);
  });
  return rows();
}

let written = 0;
const wrote = (fields: Record<string, unknown>, given: Partial<{ kind: string }> = {}) => {
  written += 1;
  const record = `r${written}`;
  return givenRecord(me, { record, kind: 'entry', author: me, ...given }, { kept: 1, ...fields });
};

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', {
    space: 'portfolio',
    name: 'Amina Haddad',
    groups: ['OKAN'],
    people: [
      { id: me, name: 'Amina Haddad', role: 'pupil' },
      { id: 'an', name: 'An Peeters', role: 'teacher' },
    ],
  });
  for (let day = 0; day < 9; day += 1) {
    await wrote({ activity: 'free', 'answer.text': `Gewone dag ${day}` });
  }
});

describe('looking for words', () => {
  test('finds them without their accents, and says how many', async () => {
    await wrote({ activity: 'free', 'answer.text': 'Ik at één crème' });
    openLoopbook();
    await user.type(await screen.findByLabelText('Zoek een woord'), 'een CREME');
    await screen.findByText('1 keer gevonden');
    expect(await rowsOnPaper()).toHaveLength(1);
    screen.getByText('Ik at één crème');
  });

  test('finds Arabic words in other letter forms', async () => {
    await wrote({ activity: 'free', 'answer.text': 'زُرتُ أحمد في المدرسة' });
    openLoopbook();
    await user.type(await screen.findByLabelText('Zoek een woord'), 'احمد المدرسه');
    await screen.findByText('1 keer gevonden');
  });

  test('finds the words of a card that was chosen, and of the card itself', async () => {
    await wrote({ activity: 'strong-three', 'answer.three': ['calm'] });
    openLoopbook('?zoek=rustig+blijven');
    await screen.findByText('1 keer gevonden');
  });

  test('finds a chosen card in the language of the reader and in Dutch', async () => {
    await wrote({ activity: 'went-smoothly', 'answer.what': '…' });
    await changeLanguage('fr');
    openLoopbook('?zoek=dit+ging+vlot');
    await screen.findByText('Trouvé 1 fois');
  });
});

describe('the filter', () => {
  test('shows the entries of one of the five questions, and one tap ends it', async () => {
    await wrote({ activity: 'work-nearby', 'answer.which': 'De bakker' });
    openLoopbook();
    await user.click(await screen.findByText('Filter'));
    await user.click(screen.getByRole('button', { name: 'Welk werk past bij mij?' }));
    await screen.findByText('1 keer gevonden');
    expect(await rowsOnPaper()).toHaveLength(1);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await user.click(screen.getByRole('button', { name: 'Toon alles' }));
    await waitFor(() => expect(screen.queryByText(/keer gevonden/)).toBeNull());
    expect(await rowsOnPaper()).toHaveLength(10);
  });

  test('a second tap on a chip takes it away', async () => {
    openLoopbook();
    await user.click(await screen.findByText('Filter'));
    await user.click(screen.getByRole('button', { name: 'Kleine stap' }));
    await screen.findByText('0 keer gevonden');
    await user.click(screen.getByRole('button', { name: 'Kleine stap', pressed: true }));
    await waitFor(() => expect(screen.queryByText(/keer gevonden/)).toBeNull());
  });

  test('shows what nobody else can read, and what a person can', async () => {
    await givenRecord(
      me,
      { record: 's1', kind: 'entry', author: me, audience: [{ to: 'an', until: null }] },
      { activity: 'free', 'answer.text': 'Voor mevrouw', kept: 1 },
    );
    openLoopbook();
    await user.click(await screen.findByText('Filter'));
    const reader = screen.getByLabelText('Wie kan dit lezen?');
    await user.selectOptions(reader, 'Alleen ik');
    await screen.findByText('9 keer gevonden');
    await user.selectOptions(reader, 'An Peeters');
    await screen.findByText('1 keer gevonden');
  });

  test('stands in the address: who comes back sees the same', async () => {
    await wrote({ text: 'Bellen' }, { kind: 'step' });
    openLoopbook('?soort=step');
    await screen.findByText('1 keer gevonden');
    expect(screen.getByRole('button', { name: 'Kleine stap', pressed: true })).toBeTruthy();
  });
});

describe('a row with something to see or hear', () => {
  test('says how long its voice is, and plays it where it stands', async () => {
    const voice = {
      medium: 'voice',
      blob: 'a'.repeat(64),
      type: 'audio/webm',
      size: 9,
      seconds: 42,
    };
    await wrote({ activity: 'free', 'medium.a1': voice });
    openLoopbook('?soort=voice');
    await screen.findByText('1 keer gevonden');
    await rowsOnPaper();
    await user.click(screen.getByRole('button', { name: 'Opname van 0:42' }));
    // Asked for, it is there to play; what is not here yet cannot be played.
    expect(await screen.findByRole('button', { name: 'Luister' })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Opname van 0:42' })).toBeNull();
  });
});
