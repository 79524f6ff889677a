import { mayEdit } from '#domain/access.ts';
import { kindRule } from '#domain/kind-rule.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { Known } from './use-known.ts';

/**
 * Whether this person may write what is agreed: the pupil while it is not over, who prepares it with
 * the pupil only before the pupil agreed.
 */
export function mayPrepare(
  { person, now }: Pick<OpenProfile, 'person' | 'now'>,
  view: RecordView | null,
  known: Known | null,
): boolean {
  if (view === null || known === null) {
    return kindRule('consent')?.makers.includes(person.role) === true;
  }
  if (!mayEdit({ person: person.id, role: person.role }, view, null, now())) return false;
  const { state } = known.standing;
  if (person.role !== 'pupil') return state === 'draft';
  return state !== 'withdrawn' && state !== 'ended';
}
