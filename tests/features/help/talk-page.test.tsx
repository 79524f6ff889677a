import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { TalkPage } from '#features/help/talk-page.tsx';
import { everDrawn } from '../../support/ever-drawn.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { draftsOf, keptFields, roster } from './given-school.ts';

const me = 'person-pupil';
const user = userEvent.setup();
const open = () => openScreen({ path: '/praten', at: '/praten', page: <TalkPage /> });
const address = () => screen.getByLabelText('address').textContent;

const listed = { person: 'els', about: 'thuis', when: 'elke schooldag voor 16 uur', place: 'C12' };
const isListed = () =>
  givenRecord(me, { record: 'c1', kind: 'contact', author: 'els' }, { ...listed, changedOn: 1 });
const request = {
  record: 't1',
  kind: 'talk-request',
  author: me,
  audience: [{ to: 'els', until: null }],
};
const asked = { about: '', way: 'come', text: 'Thuis is het druk', kept: 1, language: 'nl' };

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('asking', () => {
  test('before the first word it says what school can promise, and that nobody reads at once', async () => {
    await isListed();
    open();
    await screen.findByRole('radio', { name: /Els Jacobs/ });
    screen.getByText(/Een leraar kan niet beloven dat het geheim blijft/);
    screen.getByText(/Niemand leest dit meteen/);
  });

  test('only whom the school listed is offered, with about what, when and where', async () => {
    await isListed();
    open();
    await screen.findByRole('radio', { name: /Els Jacobs/ });
    screen.getByText('Over: thuis');
    screen.getByText('Leest meestal: elke schooldag voor 16 uur');
    screen.getByText('Plek: C12');
    expect(screen.queryByRole('radio', { name: /An Peeters/ })).toBeNull();
  });

  test('without internet it is not sent yet, and the screen says so', async () => {
    await isListed();
    open();
    await user.click(await screen.findByRole('radio', { name: /Els Jacobs/ }));
    await user.click(screen.getByRole('radio', { name: 'Kom naar mij' }));
    await user.type(screen.getByRole('textbox'), 'Thuis is het druk');
    screen.getByText('Alleen Els Jacobs leest dit.');
    await user.click(screen.getByRole('button', { name: 'Vraag om te praten' }));
    await screen.findByText('Nog niet verstuurd. Het staat alleen op dit toestel.');
    screen.getByText('Els Jacobs leest meestal: elke schooldag voor 16 uur');
    expect(await keptFields(me)).toMatchObject({
      about: '',
      way: 'come',
      text: 'Thuis is het druk',
      language: 'nl',
      kept: expect.any(Number),
      madeOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  test('while it is written nobody reads it; asked, one person does and nobody else', async () => {
    await isListed();
    open();
    await user.click(await screen.findByRole('radio', { name: /Els Jacobs/ }));
    await user.click(screen.getByRole('radio', { name: 'Schrijf mij' }));
    await waitFor(async () => expect(await draftsOf(me)).not.toEqual([]));
    const [making] = await draftsOf(me);
    expect(making).toMatchObject({ op: 'put', kind: 'talk-request', audience: [] });
    await user.click(screen.getByRole('button', { name: 'Vraag om te praten' }));
    await screen.findByText('Nog niet verstuurd. Het staat alleen op dit toestel.');
    const audiences = (await draftsOf(me)).flatMap((one) =>
      one.op === 'audience' ? [one.audience] : [],
    );
    expect(audiences).toEqual([[{ to: 'els', until: null }]]);
  });

  test('a person and a way are asked for, and what was typed stays', async () => {
    await isListed();
    open();
    await user.type(await screen.findByRole('textbox'), 'Hallo');
    await user.click(screen.getByRole('button', { name: 'Vraag om te praten' }));
    await screen.findByText('Kies eerst een persoon.');
    await user.click(screen.getByRole('radio', { name: /Els Jacobs/ }));
    await user.click(screen.getByRole('button', { name: 'Vraag om te praten' }));
    await screen.findByText('Kies eerst hoe je wil praten.');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Hallo');
  });

  test('where the school listed nobody, it says so and offers the staff around the pupil', async () => {
    open();
    await screen.findByText(/Je school koos hier nog niemand voor/);
    screen.getByRole('radio', { name: /An Peeters/ });
    screen.getByRole('radio', { name: /Els Jacobs/ });
    expect(screen.queryByRole('radio', { name: /Huda/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /An Peeters/ }));
    screen.getByText('We weten niet wanneer An Peeters dit leest.');
  });

  test('whom the school took off the list is not offered as listed', async () => {
    await isListed();
    const later = { ...listed, hidden: true, changedOn: 2 };
    await givenRecord(me, { record: 'c2', kind: 'contact', author: 'boss' }, later);
    open();
    await screen.findByText(/Je school koos hier nog niemand voor/);
  });

  test('help outside school stands below it, also without any school', async () => {
    open();
    await screen.findByText('Hulp buiten school');
    expect((await screen.findByRole('link', { name: /Bel 102/ })).getAttribute('href')).toBe(
      'tel:102',
    );
  });
});

describe('what was asked', () => {
  test('at school and not read yet', async () => {
    await isListed();
    await givenRecord(me, request, asked);
    open();
    await screen.findByText('Het is op school. Els Jacobs las het nog niet.');
  });

  test('read, with the moment, and what taking back cannot change', async () => {
    await givenRecord(me, request, asked);
    await givenRecord(me, { record: 's1', kind: 'seen', author: 'els' }, { t1: 1_760_000_000_000 });
    open();
    await screen.findByText(/Els Jacobs las het: /);
    await screen.findByText('Els Jacobs las het al. Dat blijft zo.');
  });

  test('the pupil is not told for a moment that nobody read it, where somebody did', async () => {
    await givenRecord(me, request, asked);
    await givenRecord(me, { record: 's1', kind: 'seen', author: 'els' }, { t1: 1_760_000_000_000 });
    const drawn = everDrawn();
    open();
    await screen.findByText(/Els Jacobs las het: /);
    expect(drawn.end().filter((text) => text.includes('las het nog niet'))).toEqual([]);
  });

  test('the answer stands with it', async () => {
    await givenRecord(me, request, asked);
    await givenRecord(
      me,
      { record: 'a1', kind: 'reply', author: 'els', about: 't1', audience: request.audience },
      { text: 'Ik kom om 10 uur', kept: 2 },
    );
    open();
    await screen.findByText('Ik kom om 10 uur');
  });

  test('the pupil takes it back', async () => {
    await givenRecord(me, request, asked);
    open();
    await user.click(await screen.findByRole('button', { name: 'Neem terug' }));
    await screen.findByText('Je nam je vraag terug.');
    await waitFor(() => expect(screen.queryByText('Thuis is het druk')).toBeNull());
    expect((await draftsOf(me)).map((one) => one.op)).toContain('delete');
  });

  test('somebody who left reads nothing, and that is said', async () => {
    await givenRecord(me, { ...request, audience: [{ to: 'gone', until: null }] }, asked);
    open();
    await screen.findByText('Deze persoon is hier niet meer. Vraag iemand anders.');
  });
});

describe('hiding', () => {
  test('one tap covers the screen and the first page takes its place', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: 'Verberg snel' }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(screen.queryByText('Hulp buiten school')).toBeNull();
  });

  test('so does Shift three times, and not a capital letter', async () => {
    await isListed();
    open();
    await user.type(await screen.findByRole('textbox'), '{Shift>}a{/Shift}{Shift>}b{/Shift}c');
    await user.keyboard('{Shift}');
    expect(address()).toBe('/praten');
    await user.keyboard('{Shift}{Shift}');
    await waitFor(() => expect(address()).toBe('/'));
  });

  test('what was typed is still there when the pupil comes back', async () => {
    await isListed();
    const first = open();
    await user.type(await screen.findByRole('textbox'), 'Thuis is het druk');
    await user.click(screen.getByRole('button', { name: 'Verberg snel' }));
    await waitFor(() => expect(address()).toBe('/'));
    first.unmount();
    open();
    await waitFor(() =>
      expect(screen.getByRole('textbox')).toHaveProperty('value', 'Thuis is het druk'),
    );
  });
});
