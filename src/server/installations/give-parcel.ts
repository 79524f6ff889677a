import { addDays, dayOf, isDay } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import { parcelFormat, parcelVersion, type Slip } from '#domain/parcel.ts';
import type { PersonId } from '#domain/person.ts';
import type { ParcelRequest, parcelRefusals, SignedSlip } from '#protocol/parcel.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { noteGiven } from './known-parcels.ts';
import { otherSchool } from './other-schools.ts';
import { ownSchool } from './own-school.ts';
import type { ParcelOutTable } from './parcel-tables.ts';
import { ownKey } from './school-key.ts';

export type ParcelRefusal = (typeof parcelRefusals)[number];

/** A step is looked back on after six weeks, at the end of that school year at the latest. */
const longestDays = 550;

/** Signs what a pupil gives along to another school. Sent twice, it is one parcel. */
export async function giveParcel(
  deps: InstallationDeps,
  asked: ParcelRequest,
  person: PersonId,
): Promise<SignedSlip | ParcelRefusal> {
  const before = await parcelOut(deps, asked.id);
  if (before !== undefined && (before.slip !== '' || !isKnownAs(before, asked, person))) {
    return sameAgain(before, asked, person);
  }
  const pupil = await deps.db
    .selectFrom('person')
    .select(['name', 'portfolio'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  if (pupil.portfolio === null) return 'not-pupil';
  if ((await otherSchool(deps.db, asked.to.key)) === undefined) return 'unknown-school';
  const made = deps.now();
  if (!isParcelDay(asked.until, dayOf(made))) return 'wrong-day';
  const from = await ownSchool(deps);
  const slip: Slip = {
    format: parcelFormat,
    version: parcelVersion,
    id: asked.id,
    from: { school: from.name, key: from.key, url: from.url },
    to: asked.to,
    name: pupil.name,
    made,
    until: asked.until,
    receiver: asked.receiver,
    data: asked.data,
    pieces: asked.pieces.map(({ piece }) => piece),
  };
  const text = JSON.stringify(slip);
  const signature = await (await ownKey(deps.db)).sign(text);
  const row: ParcelOutTable = {
    id: asked.id,
    person,
    to_key: asked.to.key,
    until: asked.until,
    made,
    slip: text,
    signature,
    pieces: JSON.stringify(asked.pieces),
    arrived: null,
    read: '{}',
    told: '{}',
    withdrawn: '[]',
  };
  await noteGiven(deps, row);
  // Another request with this id may have been first.
  return sameAgain((await parcelOut(deps, asked.id)) ?? row, asked, person);
}

function isParcelDay(until: Day, today: Day): boolean {
  return isDay(until) && until >= today && until <= addDays(today, longestDays);
}

function parcelOut({ db }: InstallationDeps, id: string): Promise<ParcelOutTable | undefined> {
  return db.selectFrom('parcel_out').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a restored school knows of a parcel: it is signed anew, and stays the same one. */
function isKnownAs(row: ParcelOutTable, asked: ParcelRequest, person: PersonId): boolean {
  const { to, until, pieces } = asked;
  const isPupils = row.person === person && row.to_key === to.key && row.until === until;
  return isPupils && row.pieces === JSON.stringify(pieces);
}

function sameAgain(
  row: ParcelOutTable,
  asked: ParcelRequest,
  person: PersonId,
): SignedSlip | ParcelRefusal {
  if (row.person !== person || row.slip === '') return 'same-id';
  const { to, until, receiver, data } = JSON.parse(row.slip) as Slip;
  const was = [to.key, to.code, until, receiver, data, row.pieces];
  const is = [asked.to.key, asked.to.code, asked.until, asked.receiver, asked.data];
  const isSame = was.join('\n') === [...is, JSON.stringify(asked.pieces)].join('\n');
  return isSame ? { slip: row.slip, signature: row.signature } : 'same-id';
}
