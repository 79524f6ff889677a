/** Schools with a Loopboek of their own that the office knows, and what pupils took there or brought. */
export type ParcelTables = {
  other_school: OtherSchoolTable;
  parcel_out: ParcelOutTable;
  parcel_in: ParcelInTable;
};

export type OtherSchoolTable = {
  key: string;
  name: string;
  url: string;
  added_at: number;
  added_by: string;
};

/** A parcel that a pupil of this school had signed. Maps and lists are JSON. */
export type ParcelOutTable = {
  id: string;
  person: string;
  to_key: string;
  until: string;
  made: number;
  /** Empty once the loopbook is erased: it names the pupil. */
  slip: string;
  signature: string;
  pieces: string;
  arrived: number | null;
  read: string;
  told: string;
  /** Only ever grows: what was taken back stays so. */
  withdrawn: string;
};

/** A parcel that a pupil brought to this school. */
export type ParcelInTable = {
  id: string;
  from_key: string;
  /** As the office gave it last, also when it knows that school no more. */
  url: string;
  person: string;
  until: string;
  slip: string;
  signature: string;
  pieces: string;
  records: string;
  arrived: number;
  read: string;
  /** As the school of before said. */
  withdrawn: string;
  /** Of these, what nobody but the pupil reads here any more. */
  told: string;
  /** 1: something that was taken back is still to be taken from its readers. */
  waiting: number;
  asked_at: number | null;
  ask_at: number;
  /** How often in a row the school of before did not answer. */
  tries: number;
  /** 1: it was asked after the last day, for the last time. */
  over: number;
};

/** Portable SQL, run once by the migrations of the store. */
export const parcelMigration: readonly string[] = [
  `CREATE TABLE other_school (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, added_at BIGINT NOT NULL,
    added_by TEXT NOT NULL)`,
  `CREATE TABLE parcel_out (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, to_key TEXT NOT NULL, until TEXT NOT NULL,
    made BIGINT NOT NULL, slip TEXT NOT NULL, signature TEXT NOT NULL, pieces TEXT NOT NULL,
    arrived BIGINT, read TEXT NOT NULL, told TEXT NOT NULL, withdrawn TEXT NOT NULL)`,
  `CREATE INDEX parcel_out_by_person ON parcel_out (person, made)`,
  `CREATE TABLE parcel_in (
    id TEXT PRIMARY KEY, from_key TEXT NOT NULL, url TEXT NOT NULL, person TEXT NOT NULL,
    until TEXT NOT NULL, slip TEXT NOT NULL, signature TEXT NOT NULL, pieces TEXT NOT NULL,
    records TEXT NOT NULL,
    arrived BIGINT NOT NULL, read TEXT NOT NULL, withdrawn TEXT NOT NULL, told TEXT NOT NULL,
    waiting INTEGER NOT NULL, asked_at BIGINT, ask_at BIGINT NOT NULL, tries INTEGER NOT NULL,
    over INTEGER NOT NULL)`,
  `CREATE INDEX parcel_in_by_ask ON parcel_in (over, ask_at)`,
  `CREATE INDEX parcel_in_by_school ON parcel_in (from_key)`,
];
