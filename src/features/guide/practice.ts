import { groups as allGroups, type Group, isGroup } from '#domain/activity.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';

export const longestPractice = { title: 80, text: 2000 };

/** Of pupils, not of parents: it is about a lesson. */
export const practiceGroups = allGroups.filter((group) => group !== 'OU');

export function isOffered(view: RecordView): boolean {
  return typeof first(view, 'kept') === 'number';
}

/** Null where it fits everybody. */
export function groupOf(view: RecordView): Group | null {
  const group = text(view, 'group');
  return isGroup(group) ? group : null;
}
