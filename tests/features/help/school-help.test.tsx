import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ContactPage } from '#features/help/contact-page.tsx';
import { SchoolHelpPage } from '#features/help/school-help-page.tsx';
import { ServicePage } from '#features/help/service-page.tsx';
import {
  freshDevice,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { draftsOf, keptFields } from './given-school.ts';

const me = 'person-counsellor';
const staff: Roster = {
  space: 'school',
  name: 'De Wissel',
  groups: [],
  people: [
    { id: 'an', name: 'An Peeters', role: 'teacher' },
    { id: me, name: 'Els Jacobs', role: 'counsellor' },
    { id: 'piet', name: 'Piet Nijs', role: 'counsellor' },
    { id: 'boss', name: 'Mia Bos', role: 'admin' },
  ],
};
const user = userEvent.setup();
const address = () => screen.getByLabelText('address').textContent;
const openList = () =>
  openScreen({ path: '/school/hulp', at: '/school/hulp', page: <SchoolHelpPage /> });
const openContact = (at = '/school/hulp/mens') =>
  openScreen({ path: '/school/hulp/mens/:person?', at, page: <ContactPage /> });
const openService = (at = '/school/hulp/dienst') =>
  openScreen({ path: '/school/hulp/dienst/:service?', at, page: <ServicePage /> });
const everybody = ['pupil', 'parent', 'teacher', 'counsellor', 'clb', 'coach', 'admin'].map(
  (role) => ({ to: `role:${role}` as const, until: null }),
) as [];
const contact = {
  space: 'school-1',
  record: 'c1',
  kind: 'contact',
  author: 'piet',
  audience: everybody,
};
const said = { person: 'an', about: 'keuzes', when: 'maandag', place: '204', changedOn: 1 };

beforeEach(async () => {
  await freshDevice();
  await signedInAs('counsellor', 'Els Jacobs');
  await givenSchool(me, 'counsellor', staff);
});

describe('with whom pupils may talk', () => {
  test('a school that chose nobody reads what pupils see until then', async () => {
    openList();
    await screen.findByText('Nog niemand gekozen. Leerlingen zien nu hun leraren en begeleiders.');
  });

  test('one is added, for everybody at school to read and for colleagues to change', async () => {
    openContact();
    await user.selectOptions(await screen.findByLabelText('Persoon'), 'An Peeters');
    await user.type(screen.getByLabelText('Wanneer leest deze persoon?'), 'elke dag');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    expect(await keptFields(me)).toMatchObject({ person: 'an', when: 'elke dag', hidden: false });
    const [made] = await draftsOf(me);
    expect(made).toMatchObject({ space: 'school-1', kind: 'contact', editors: ['piet', 'boss'] });
    expect(made?.op === 'put' && made.audience?.map((grant) => grant.to)).toContain('role:pupil');
  });

  test('nobody chosen is a sentence', async () => {
    openContact();
    await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
    await screen.findByText('Kies eerst een persoon.');
  });

  test('what a colleague made together is changed in its place', async () => {
    await givenRecord(me, { ...contact, editors: [me] }, said);
    openContact('/school/hulp/mens/an');
    const when = await screen.findByLabelText('Wanneer leest deze persoon?');
    await user.clear(when);
    await user.type(when, 'dinsdag');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    const [put] = await draftsOf(me);
    expect(put).toMatchObject({ record: 'c1', creates: false });
  });

  test('of a colleague who left, a new one about the same person takes the place', async () => {
    await givenRecord(me, contact, said);
    openContact('/school/hulp/mens/an');
    await user.click(await screen.findByRole('button', { name: 'Haal uit de lijst' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    const [put] = await draftsOf(me);
    expect(put).toMatchObject({ creates: true });
    expect(await keptFields(me)).toMatchObject({ person: 'an', hidden: true });
  });
});

describe('the social map', () => {
  test('confirming says on which day and who, and leaves the words of every language', async () => {
    openService('/school/hulp/dienst/awel');
    expect(await screen.findByLabelText('Telefoon')).toHaveProperty('value', '102');
    await user.click(screen.getByRole('button', { name: 'Bewaar als nagekeken' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    expect(await keptFields(me)).toMatchObject({
      of: 'awel',
      name: 'Awel',
      phone: '102',
      what: '',
      owner: 'Els Jacobs',
      hidden: false,
      checkedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  test('one that does not help here is hidden, and says that in the list', async () => {
    openService('/school/hulp/dienst/gtb');
    await user.click(await screen.findByRole('button', { name: 'Verberg deze dienst' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    expect(await keptFields(me)).toMatchObject({ of: 'gtb', hidden: true });
    openList();
    await screen.findByText('Deze dienst is verborgen.');
  });

  test('the school adds its own', async () => {
    openService();
    await user.click(await screen.findByRole('button', { name: 'Bewaar als nagekeken' }));
    await screen.findByText('Vul een naam in.');
    await user.type(screen.getByLabelText('Naam'), 'Buurthuis');
    await user.click(screen.getByRole('button', { name: 'Bewaar als nagekeken' }));
    await waitFor(() => expect(address()).toBe('/school/hulp'));
    const kept = await keptFields(me);
    expect(kept).toMatchObject({ name: 'Buurthuis' });
    expect(kept).not.toHaveProperty('of');
  });
});
