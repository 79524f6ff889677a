/** One photograph of a sheet: on the disk, read, and kept in the loopbook of whose it is. */
import { dayOf } from '#domain/calendar.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RosterPerson } from '#domain/roster.ts';
import {
  isActivityOf,
  isSpaceOf,
  type SheetCode,
  sheetName,
  writeSheetCode,
} from '#domain/sheet-code.ts';
import { newMediumField } from '#media/making/new-medium-field.ts';
import type { SheetReader } from '#media/paper/sheet-reader.ts';
import type { Prepared } from '#media/prepared.ts';
import { uuidV4 } from '#storage/ids.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { isBrought, notePaper, type Paper } from '#storage/papers.ts';
import { readRoster, readSpaces } from '#storage/records.ts';
import type { OfferedCard } from '#storage/use-school-cards.ts';
import { saveRecord } from '#storage/write.ts';

export type Keeping = {
  profile: OpenProfile;
  reader: SheetReader;
  cards: readonly OfferedCard[];
};

/** Before anything is read: a tab that dies finds every photograph again. */
export async function layDown(profile: OpenProfile, files: readonly Blob[]): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const file of files) {
    const id = uuidV4(profile.random);
    const photo = await file.arrayBuffer();
    const paper = { id, outcome: 'waiting', name: null, sheet: null, photo };
    await notePaper(profile.person.id, paper, profile.now());
    papers.push({ ...paper, at: profile.now() });
  }
  return papers;
}

/** `anyway`: whoever looked at it says that it is not the same as before. */
export async function keepPaper(
  { profile, reader, cards }: Keeping,
  paper: Paper,
  anyway = false,
): Promise<void> {
  const me = profile.person.id;
  const { id, photo } = paper;
  const note = (part: Partial<Paper>, code: string | null = null) =>
    notePaper(me, { ...paper, name: null, sheet: null, ...part, id }, profile.now(), code);
  if (photo === null) return;
  const told = await reader.read(new Blob([photo]));
  if (told === null) return note({ outcome: 'failed' });
  if ('problem' in told) {
    const aside = (await told.aside?.arrayBuffer()) ?? photo;
    return note({ outcome: told.problem, photo: aside });
  }
  const sheet = sheetName(told.code);
  const owner = await ownerIn(profile, told.code);
  if (owner === null) return note({ outcome: 'elsewhere', sheet });
  const { name } = owner.pupil;
  const code = writeSheetCode(told.code);
  if (!anyway && (await isBrought(me, code))) return note({ outcome: 'twice', name, sheet });
  await bring(profile, owner, { ...told, cards });
  await note({ outcome: 'kept', name, sheet, photo: null }, code);
}

type Owner = { space: SpaceId; pupil: RosterPerson };

/** Whose sheet it is, among the loopbooks in which this person works. */
async function ownerIn(profile: OpenProfile, code: SheetCode): Promise<Owner | null> {
  const spaces = await readSpaces(profile, 'portfolio');
  const found = spaces.find(({ space, hidden }) => !hidden && isSpaceOf(code, space));
  if (found === undefined) return null;
  const roster = await readRoster(profile, found.space);
  const pupil = roster?.people.find(({ role }) => role === 'pupil');
  return pupil === undefined ? null : { space: found.space, pupil };
}

type Bringing = { code: SheetCode; photo: Prepared; cards: readonly OfferedCard[] };

/** Both pictures are on the disk before the record names them. */
async function bring(
  profile: OpenProfile,
  { space, pupil }: Owner,
  { code, photo, cards }: Bringing,
): Promise<void> {
  const record = uuidV4(profile.random);
  const place = { space, record };
  const small = await keepBlob(profile, { ...place, ...photo.thumb });
  const whole = await keepBlob(profile, { ...place, bytes: photo.bytes, type: photo.type });
  const now = profile.now();
  const card = cards.find(({ activity }) => isActivityOf(code, activity.id));
  const medium = {
    medium: 'photo',
    blob: whole.sha256,
    type: whole.type,
    size: whole.size,
    width: photo.width,
    height: photo.height,
    thumb: { blob: small.sha256, type: small.type, size: small.size },
  };
  await saveRecord(profile, {
    ...place,
    kind: 'sheet',
    editors: [pupil.id],
    edits: {
      activity: card?.activity.id ?? code.activity,
      ...card?.kept,
      madeOn: dayOf(now),
      kept: now,
      [newMediumField(now, profile.random, null)]: medium,
    },
  });
}
