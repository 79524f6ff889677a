/**
 * Where the bytes of pictures and voices live on this device, apart from the words: one database
 * a person. What is `kept` waits until the school has it and is never thrown away; what is
 * `cached` can be fetched again. Lists read `files`, and never the bytes.
 */
import type { Dexie, Table } from 'dexie';
import type { Instant } from '#domain/instant.ts';
import type { Sha256Hex } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { endDatabase, hasEnded, openDatabase } from './database.ts';
import { mediaName } from './media-name.ts';
import type { Sealed } from './seal.ts';

/** Bytes belong to one record: the same picture in another one is another file. */
export type FileKey = [space: SpaceId, record: RecordId, sha256: Sha256Hex];

export type FileRow = {
  space: SpaceId;
  record: RecordId;
  sha256: Sha256Hex;
  type: string;
  size: number;
  kind: 'kept' | 'cached';
  madeAt: Instant;
  /** When it was last looked at; what was not seen for longest goes first. */
  usedAt: Instant;
  /** `sent`: the server answered that it has it whole; a pull still has to show that. */
  state: 'waiting' | 'sent' | 'refused';
  reason: string | null;
  tries: number;
  notBefore: Instant;
  /** Since when a pull shows it whole at school; null again when one does not. */
  shownAt: Instant | null;
  /** Whether a record was seen to name it: until then its words may still be on their way. */
  named: boolean;
};

export type BytesRow = Pick<FileRow, 'space' | 'record' | 'sha256'> & {
  bytes: Sealed<ArrayBuffer>;
};

/** A voice that is being recorded, or was when its tab died. */
export type RecordingRow = {
  id: string;
  space: SpaceId;
  record: RecordId;
  field: string;
  type: string;
  seconds: number;
  madeAt: Instant;
  /** When the last slice came. */
  heardAt: Instant;
};

export type SliceRow = { recording: string; index: number; bytes: Sealed<ArrayBuffer> };

/** A record whose small pictures are still to be fetched. */
export type WantedRow = { space: SpaceId; record: RecordId; since: Instant };

export type MediaTables = {
  database: Dexie;
  files: Table<FileRow, FileKey>;
  bytes: Table<BytesRow, FileKey>;
  recordings: Table<RecordingRow, string>;
  slices: Table<SliceRow, [string, number]>;
  wanted: Table<WantedRow, [SpaceId, RecordId]>;
};

const schema = {
  files: '[space+record+sha256], [space+record], kind, [kind+usedAt+size]',
  bytes: '[space+record+sha256]',
  recordings: 'id, [space+record]',
  slices: '[recording+index]',
  wanted: '[space+record], since',
};

const open = new Map<PersonId, MediaTables>();

/** Opened once for as long as this tab lives, or until the person leaves. */
export function openMedia(person: PersonId): MediaTables {
  const known = open.get(person);
  if (known !== undefined && !hasEnded(known.database)) return known;
  const database = openDatabase(mediaName(person), schema);
  const tables: MediaTables = {
    database,
    files: database.table('files'),
    bytes: database.table('bytes'),
    recordings: database.table('recordings'),
    slices: database.table('slices'),
    wanted: database.table('wanted'),
  };
  open.set(person, tables);
  return tables;
}

export function closeMedia(person: PersonId): void {
  const known = open.get(person);
  if (known !== undefined) endDatabase(known.database);
  open.delete(person);
}
