/** A pupil took a parcel in, or looks whether it may come. */
import { dayOf } from '#domain/calendar.ts';
import { type ParcelProblem, problemOf, type Slip } from '#domain/parcel.ts';
import type { PersonId } from '#domain/person.ts';
import type { ArrivalAnswer, ArrivalRequest, OtherSchool } from '#protocol/parcel.ts';
import { transact } from '../store/transact.ts';
import { arrivalCode } from './arrival-code.ts';
import { askAbout } from './ask-about.ts';
import { askSchool } from './ask-school.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { otherSchool, otherSchools } from './other-schools.ts';
import type { ParcelInTable } from './parcel-tables.ts';
import { readSlip } from './read-slip.ts';
import { ownKey } from './school-key.ts';
import { isWaiting } from './take-back.ts';
import { firstTimes, listed, type When } from './union.ts';

export async function takeIn(
  deps: InstallationDeps,
  asked: ArrivalRequest,
  person: PersonId,
): Promise<ArrivalAnswer | ParcelProblem> {
  const slip = await readSlip(asked);
  if (slip === null) return 'altered';
  const here = await parcelIn(deps, slip.id);
  const problem = problemOf(slip, {
    own: (await ownKey(deps.db)).key,
    code: arrivalCode(person),
    known: (await otherSchools(deps.db)).map(({ key }) => key),
    today: dayOf(deps.now()),
  });
  const isHere = here?.person === person && here.from_key === slip.from.key;
  // What is here already stays so, past its day and when the office knows that school no more.
  const passes = isHere && (problem === 'expired' || problem === 'unknown-school');
  if (problem !== null && !passes) return problem;
  if (here !== undefined && !isHere) return 'used';
  const school = await otherSchool(deps.db, slip.from.key);
  if (!isHere && Object.keys(asked.records).length === 0) return look(deps, slip, school);
  const url = here?.url ?? school?.url ?? '';
  if (!(await store(deps, { asked, slip, person, url }))) return 'used';
  const wasAsked = await askAbout(deps, slip.id);
  return { withdrawn: listed((await parcelIn(deps, slip.id))?.withdrawn ?? '[]'), asked: wasAsked };
}

async function look(
  deps: InstallationDeps,
  slip: Slip,
  school: OtherSchool | undefined,
): Promise<ArrivalAnswer | ParcelProblem> {
  if (school === undefined) return 'unknown-school';
  const heard = await askSchool(deps, school, { id: slip.id, arrived: null, read: {}, told: [] });
  if (heard === 'silent' || heard === 'odd') return { withdrawn: [], asked: false };
  const withdrawn = slip.pieces.filter((piece) => heard.withdrawn.includes(piece));
  return withdrawn.length === slip.pieces.length ? 'withdrawn' : { withdrawn, asked: true };
}

type Storing = { asked: ArrivalRequest; slip: Slip; person: PersonId; url: string };

/** False where somebody else was first with this parcel. */
function store(deps: InstallationDeps, { asked, slip, person, url }: Storing): Promise<boolean> {
  const now = deps.now();
  const fresh: ParcelInTable = {
    id: slip.id,
    from_key: slip.from.key,
    url,
    person,
    until: slip.until,
    slip: asked.slip,
    signature: asked.signature,
    pieces: JSON.stringify(slip.pieces),
    records: '{}',
    arrived: now,
    read: '{}',
    withdrawn: '[]',
    told: '[]',
    waiting: 0,
    asked_at: null,
    ask_at: now,
    tries: 0,
    over: 0,
  };
  return transact(deps.db, async (tx) => {
    await tx
      .insertInto('parcel_in')
      .values(fresh)
      .onConflict((clash) => clash.doNothing())
      .execute();
    const kept = await tx
      .updateTable('parcel_in')
      .set((row) => ({ arrived: row.ref('arrived') }))
      .where('id', '=', slip.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (kept.person !== person || kept.from_key !== slip.from.key) return false;
    const merged = { ...kept, ...withMore(kept, asked, now) };
    const { records, read, told } = merged;
    await tx
      .updateTable('parcel_in')
      .set({ records, read, told, waiting: isWaiting(merged) })
      .where('id', '=', slip.id)
      .execute();
    return true;
  });
}

/** A piece that came after it was taken back is still to be taken from its readers. */
function withMore(kept: ParcelInTable, { records, read }: ArrivalRequest, now: number) {
  const pieces = listed(kept.pieces);
  const known = JSON.parse(kept.records) as Record<string, string>;
  const come = pieces.filter((piece) => records[piece] !== undefined && known[piece] === undefined);
  const more = Object.fromEntries(come.map((piece) => [piece, records[piece]]));
  const times = firstTimes(JSON.parse(kept.read) as When, { more: read, of: pieces, now });
  const told = listed(kept.told).filter((piece) => !come.includes(piece));
  return {
    records: JSON.stringify({ ...known, ...more }),
    read: JSON.stringify(times),
    told: JSON.stringify(told),
  };
}

function parcelIn({ db }: InstallationDeps, id: string): Promise<ParcelInTable | undefined> {
  return db.selectFrom('parcel_in').selectAll().where('id', '=', id).executeTakeFirst();
}
