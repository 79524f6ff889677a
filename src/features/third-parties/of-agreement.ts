import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { Known } from './use-known.ts';

/** What each part of a page of one agreement is given. */
export type OfAgreement = { view: RecordView; roster: Roster; known: Known };
