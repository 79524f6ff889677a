import type { Audience } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { first, type RecordView } from '#storage/record-view.ts';

const shown = [
  'entry',
  'introduction',
  'step',
  'reply',
  'note',
  'transition',
  'home-entry',
  'sheet',
  'talk',
  'agreement',
  'consent',
];
/** What someone is still writing is theirs, even where it travelled already. */
const onlyWhenKept = ['reply', 'note', 'home-entry'];

/** What others let this parent read, as it came: newest first. */
export function shownToParent(views: readonly RecordView[]): RecordView[] {
  return views.filter(
    (view) => !view.mine && shown.includes(view.kind) && !view.deleted && isFinished(view),
  );
}

function isFinished(view: RecordView): boolean {
  return !onlyWhenKept.includes(view.kind) || isKept(view);
}

export function isKept(view: RecordView): boolean {
  return typeof first(view, 'kept') === 'number';
}

/** Whether the child let anyone of the school read this home entry too. */
export function isShownToSchool(
  audience: Audience,
  roster: Roster | null | undefined,
  now: Instant,
): boolean {
  const family = ['pupil', 'parent'];
  return audience.some(({ to, until }) => {
    if (until !== null && until <= now) return false;
    const role = to.startsWith('role:')
      ? to.slice('role:'.length)
      : roster?.people.find(({ id }) => id === to)?.role;
    return role !== undefined && !family.includes(role);
  });
}
