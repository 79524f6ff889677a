import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { GuideProcedurePage } from '#features/guide/guide-procedure-page.tsx';
import { standingProcedure } from '#features/guide/procedure.ts';
import {
  freshDevice,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';
import { everybody, schoolRoster } from './given-guide.ts';

const me = 'person-counsellor';
const user = userEvent.setup();
const agreed = { space: 'school-1', kind: 'procedure', author: 'piet', audience: everybody };
const open = () =>
  openScreen({ path: '/school/procedure', at: '/school/procedure', page: <GuideProcedurePage /> });
const first = () => screen.findByLabelText('Aan wie zeg je het eerst?');
const done = () => user.click(screen.getByRole('button', { name: 'Klaar' }));
const ready = () =>
  waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/gids/ernstig'));

beforeEach(async () => {
  await freshDevice();
  await signedInAs('counsellor', 'Els Jacobs');
  await givenSchool(me, 'counsellor', schoolRoster);
});

test('the school says who hears it first, for all to read and for colleagues to change', async () => {
  open();
  await user.type(await first(), 'Els, lokaal 12');
  await done();
  await ready();
  const [made] = await stored(me, 'procedure');
  expect(made?.fields).toMatchObject({ first: ['Els, lokaal 12'] });
  expect(made?.editors).toEqual(['piet', 'boss']);
  expect(made?.audience.map((grant) => grant.to)).toContain('role:pupil');
});

test('words that were left in the middle are there again, and are no agreement yet', async () => {
  const { unmount } = open();
  await user.type(await first(), 'Els');
  await waitFor(async () => expect(await stored(me, 'procedure')).toHaveLength(1));
  unmount();
  await waitFor(async () =>
    expect((await stored(me, 'procedure'))[0]?.fields.first).toEqual(['Els']),
  );
  expect(standingProcedure(await stored(me, 'procedure'))).toBe(null);
  open();
  await waitFor(async () => expect(await first()).toHaveProperty('value', 'Els'));
});

test('whom to tell first cannot stay open', async () => {
  open();
  await first();
  await done();
  await screen.findByText('Schrijf aan wie je het eerst zegt.');
  expect(await stored(me, 'procedure')).toEqual([]);
});

test('what stands is changed in its place by a colleague who may, and they are told it is read at once', async () => {
  const given = { ...agreed, record: 'p1', editors: [me] };
  await givenRecord(me, given, { first: 'Piet', kept: 1, changedOn: 1 });
  open();
  await screen.findByText('Wat je nu verandert, is meteen te lezen.');
  await user.clear(await first());
  await user.type(await first(), 'Els');
  await done();
  await ready();
  const all = await stored(me, 'procedure');
  expect(all.map(({ record }) => record)).toEqual(['p1']);
  expect(all[0]?.fields.first).toEqual(['Els']);
});

test('who may not change what stands goes on from its words, and the newer one holds', async () => {
  const said = { first: 'Piet', reach: 'lokaal 3', kept: 1, changedOn: 1 };
  await givenRecord(me, { ...agreed, record: 'p1' }, said);
  open();
  await user.clear(await first());
  await user.type(await first(), 'Els');
  await done();
  await ready();
  const all = await stored(me, 'procedure');
  expect(all).toHaveLength(2);
  expect(standingProcedure(all)).toMatchObject({
    mine: true,
    fields: { first: ['Els'], reach: ['lokaal 3'] },
  });
});

test('two who changed one answer apart are asked which one stays', async () => {
  const given = { ...agreed, record: 'p1', editors: [me] };
  const said = { first: 'Piet', kept: 1, changedOn: 1 };
  await givenRecord(me, given, said, { first: 'Mia', changedOn: 2 });
  open();
  await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
  await waitFor(async () =>
    expect((await stored(me, 'procedure'))[0]?.fields.first).toHaveLength(1),
  );
});
