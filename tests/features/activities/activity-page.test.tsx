import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ActivityPage } from '#features/activities/activity-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'an', name: 'An Peeters', role: 'teacher' },
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
};
const user = userEvent.setup();

const open = (at: string) =>
  openScreen({ path: '/kaarten/:activity/:record?', at, page: <ActivityPage /> });

async function keptFields(): Promise<Record<string, unknown>> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  const draft = rows.map((row) => unsealed(row.draft)).findLast((one) => one.op === 'put');
  if (draft?.op !== 'put') return {};
  const { fields } = JSON.parse(draft.content) as { fields: Record<string, [{ value: unknown }]> };
  return Object.fromEntries(Object.entries(fields).map(([name, [{ value }]]) => [name, value]));
}

const address = () => screen.getByLabelText('address').textContent;

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('doing an activity', () => {
  test('one question a screen, and a finished entry is on this device before who may read it is asked', async () => {
    open('/kaarten/went-smoothly');
    await user.type(await screen.findByRole('textbox'), 'Fietsen');
    screen.getByText('Vraag 1 van 2');
    await screen.findByText('Bewaard op dit toestel.');
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await screen.findByText('Vraag 2 van 2');
    await user.click(screen.getByRole('radio', { name: 'goed' }));
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => expect(address()).toMatch(/^\/delen\/portfolio-1\//));
    const fields = await keptFields();
    expect(fields).toMatchObject({
      activity: 'went-smoothly',
      'answer.what': 'Fietsen',
      'answer.how': 4,
      language: 'nl',
    });
    expect(fields.kept).toBeTypeOf('number');
  });

  test('who types letters that Dutch has not says in which language it is', async () => {
    open('/kaarten/who-knows-someone');
    const field = await screen.findByRole('textbox');
    await user.type(field, 'tante');
    const main = within(screen.getByRole('main'));
    expect(main.queryByRole('combobox')).toBeNull();
    await user.type(field, ' خالتي');
    await user.selectOptions(await main.findByRole('combobox', { name: 'Taal' }), 'ar');
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await screen.findByText('Vraag 2 van 2');
    await waitFor(async () => expect((await keptFields()).language).toBe('ar'));
  });

  test('a pasted book: what fits is kept, and the rest is offered as a file', async () => {
    open('/kaarten/who-knows-someone');
    const field = await screen.findByRole('textbox');
    await user.click(field);
    await user.paste('woord '.repeat(170_000));
    await screen.findByText('Deze tekst is te lang. Het begin staat hier.');
    screen.getByRole('button', { name: 'Bewaar de rest als bestand' });
    expect((field as HTMLTextAreaElement).value).toHaveLength(4_000);
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await screen.findByText('Vraag 2 van 2');
    expect((await keptFields())['answer.work']).toHaveLength(4_000);
  });

  test('every question can be skipped, and skipping all of them makes nothing', async () => {
    open('/kaarten/went-smoothly');
    await screen.findByText('Vraag 1 van 2');
    await user.click(screen.getByRole('button', { name: 'Sla over' }));
    await screen.findByText('Vraag 2 van 2');
    await user.click(screen.getByRole('button', { name: 'Sla over' }));
    await screen.findByText('Hier staat nog niets. Schrijf of kies iets.');
    expect(await keptFields()).toEqual({});
  });

  test('"Klaar" on an empty page says what to do beside the button, until something is there', async () => {
    open('/kaarten/free');
    const field = await screen.findByRole('textbox');
    expect(screen.queryByRole('button', { name: 'Sla over' })).toBeNull();
    const done = screen.getByRole('button', { name: 'Klaar' });
    await user.click(done);
    const told = await screen.findByText('Hier staat nog niets. Schrijf of kies iets.');
    expect(screen.getByRole('contentinfo').contains(told)).toBe(true);
    await user.type(field, 'Vandaag');
    expect(screen.queryByText('Hier staat nog niets. Schrijf of kies iets.')).toBeNull();
  });

  test('skipping a question takes its tapped answer back, and never typed words', async () => {
    open('/kaarten/went-smoothly');
    await user.type(await screen.findByRole('textbox'), 'Fietsen');
    await user.click(screen.getByRole('button', { name: 'Sla over' }));
    await screen.findByText('Vraag 2 van 2');
    await user.click(screen.getByRole('radio', { name: 'goed' }));
    await user.click(screen.getByRole('button', { name: 'Sla over' }));
    await waitFor(() => expect(address()).toMatch(/^\/delen\/portfolio-1\//));
    const fields = await keptFields();
    expect(fields).toMatchObject({ 'answer.what': 'Fietsen' });
    expect(fields['answer.how'] ?? null).toBeNull();
  });

  test('what was typed is there again after the tab was killed, without any button', async () => {
    const first = open('/kaarten/free/6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    await user.type(await screen.findByRole('textbox'), 'Vandaag was ik');
    await waitFor(async () => expect((await keptFields())['answer.text']).toBe('Vandaag was ik'));
    first.unmount();
    open('/kaarten/free/6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    expect(await screen.findByDisplayValue('Vandaag was ik')).toBeDefined();
  });

  test('of a text that is too long the part that fits is kept, and all of it stays in the field', async () => {
    open('/kaarten/went-smoothly');
    const field = await screen.findByRole('textbox');
    const long = 'a'.repeat(305);
    await user.click(field);
    await user.paste(long);
    await screen.findByText('Je tekst is te lang. Maak hem 5 tekens korter.');
    expect((field as HTMLTextAreaElement).value).toBe(long);
    expect(screen.getByRole('button', { name: 'Volgende' })).toHaveProperty('disabled', true);
    await waitFor(async () => expect((await keptFields())['answer.what']).toBe('a'.repeat(300)));
    await user.clear(field);
    await user.paste('kort');
    expect(screen.getByRole('button', { name: 'Volgende' })).toHaveProperty('disabled', false);
  });

  test('an emoji at the limit is kept whole or not at all', async () => {
    open('/kaarten/went-smoothly');
    await user.click(await screen.findByRole('textbox'));
    await user.paste(`${'a'.repeat(299)}😀`);
    await waitFor(async () => expect((await keptFields())['answer.what']).toBe('a'.repeat(299)));
  });

  test('the question is there in Dutch too when another language is chosen', async () => {
    await changeLanguage('ar');
    open('/kaarten/week-in-a-face');
    await waitFor(() => {
      const heading = screen.getByRole('heading', { level: 1 });
      expect(heading.querySelector('[lang=nl]')?.textContent).toBe('Hoe was je week?');
    });
  });

  test('what is private first is kept, and sharing is not even proposed', async () => {
    open('/kaarten/week-in-a-face');
    await user.click(await screen.findByRole('radio', { name: 'gaat wel' }));
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await screen.findByText('Vraag 2 van 2');
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => expect(address()).toMatch(/^\/loopboek\/portfolio-1\//));
    expect(await keptFields()).toMatchObject({ 'answer.face': 3 });
  });

  test('text with marks stays text', async () => {
    open('/kaarten/free');
    await user.type(await screen.findByRole('textbox'), '<b>hallo</b>');
    await waitFor(async () => expect((await keptFields())['answer.text']).toBe('<b>hallo</b>'));
    expect(document.querySelector('textarea b')).toBeNull();
  });
});

describe('a small step', () => {
  const step = { record: 's1', kind: 'step', author: me };

  test('is a plan and a day, and one record', async () => {
    open('/kaarten/small-step');
    await user.type(await screen.findByRole('textbox'), 'Bellen');
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await user.click(await screen.findByRole('radio', { name: /^Morgen/ }));
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => expect(address()).toMatch(/^\/delen\//));
    expect(await keptFields()).toMatchObject({ text: 'Bellen' });
    expect((await keptFields()).day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('one at a time: an open one is shown kindly, with looking back as the way on', async () => {
    await givenRecord(me, step, { text: 'Tante bellen', day: '2026-11-20', kept: 1 });
    open('/kaarten/small-step');
    await screen.findByRole('heading', { name: 'Je hebt nog een kleine stap' });
    screen.getByText('Tante bellen');
    const back = screen.getByRole('link', { name: 'Kijk terug' });
    expect(back.getAttribute('href')).toBe('/kaarten/did-it-work/s1');
  });

  test('looking back adds to the open step, and "not" is as good an answer', async () => {
    await givenRecord(me, step, { text: 'Tante bellen', day: '2026-11-20', kept: 1 });
    open('/kaarten/did-it-work');
    await user.click(await screen.findByRole('radio', { name: 'niet gelukt' }));
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await user.type(await screen.findByRole('textbox'), 'Later nog eens');
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => expect(address()).toBe('/loopboek/portfolio-1/s1'));
    expect(await keptFields()).toMatchObject({
      text: 'Tante bellen',
      lookBack: 'not',
      lookBackText: 'Later nog eens',
    });
  });

  test('without an open step there is nothing to look back at, and one can be chosen', async () => {
    open('/kaarten/did-it-work');
    await screen.findByText('Je hebt nu geen open stap.');
    screen.getByRole('link', { name: 'Kies een kleine stap' });
  });
});

describe('asking help', () => {
  test('says who will read it, and that nobody does yet', async () => {
    open('/kaarten/i-want-help');
    await screen.findByText('Nu leest niemand dit. Op het einde kies jij.');
    await user.click(screen.getByRole('button', { name: 'Sla over' }));
    await user.click(await screen.findByRole('radio', { name: /An Peeters/ }));
    await screen.findByText(/An Peeters leest dit pas als jij deelt\./);
    await user.click(screen.getByRole('radio', { name: 'Iemand anders' }));
    await user.type(screen.getByRole('textbox'), 'tante Rita');
    await screen.findByText(/Deze app bereikt tante Rita niet\./);
    await waitFor(async () =>
      expect((await keptFields())['answer.who']).toEqual({ id: null, name: 'tante Rita' }),
    );
  });
});
