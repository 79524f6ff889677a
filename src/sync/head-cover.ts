import { parseContent } from '#content/parse.ts';
import { covers } from '#domain/stamp.ts';
import type { Head } from '#protocol/change.ts';

type Covering = Pick<Head, 'id' | 'codec' | 'content'>;

/** Whether everything that `other` says was seen by `head`. What cannot be read is never covered. */
export function headCovers(head: Covering, other: Covering): boolean {
  if (head.id === other.id) return true;
  const one = head.codec === 1 ? parseContent(head.content) : 'unreadable';
  const two = other.codec === 1 ? parseContent(other.content) : 'unreadable';
  if (one === 'unreadable' || two === 'unreadable') return false;
  return Object.entries(two.fields).every(([name, versions]) => {
    const seen = Object.hasOwn(one.fields, name) ? (one.fields[name] ?? []) : [];
    return versions.every(({ stamp }) => seen.some((version) => covers(version.stamp, stamp)));
  });
}

/** An older version that stands beside a newer one, which has seen all of it. */
export function hasOlder(heads: readonly Covering[]): boolean {
  return heads.some((newer) =>
    heads.some((older) => older !== newer && headCovers(newer, older) && !headCovers(older, newer)),
  );
}
