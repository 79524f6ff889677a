import type { Audience } from './audience.ts';
import type { SpaceId } from './membership.ts';
import type { PersonId } from './person.ts';
import type { RecordKind } from './record-kind.ts';

export type RecordId = string;
export type MutationId = string;

/** The plain part of a record: all that the server needs to decide who may do what. */
export type Envelope = {
  space: SpaceId;
  record: RecordId;
  /** A word of `recordKinds`; an unknown one comes from a newer app and is kept as it is. */
  kind: RecordKind | (string & {});
  author: PersonId;
  about: RecordId | null;
  editors: readonly PersonId[];
  audience: Audience;
  /** The mutation that last set the audience: the base of compare-and-set. */
  version: string;
  deleted: boolean;
};
