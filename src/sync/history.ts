/**
 * What stood in a record before. What this device has by itself is there at once; older versions
 * are asked at school, page by page, and stay readable for this visit.
 */
import { useCallback, useEffect, useState } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { historyAnswer, type Version } from '#protocol/history.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type RecordVersion, readVersions, toDocument } from '#storage/versions.ts';
import { ask, asPerson } from './http.ts';

export type { RecordVersion } from '#storage/versions.ts';

export type History = {
  /** Newest first; undefined while it is read for the first time. */
  versions: RecordVersion[] | undefined;
  /** `all`: nothing older is left. The last three: why there is no more. */
  older: 'asking' | 'some' | 'all' | 'offline' | 'server' | 'signed-out';
  ask(): void;
};

type Fetched = { versions: Version[]; next: string | null };

/** Of one person at a time: whoever signs in next on this device finds nothing of it. */
let visit: { person: PersonId; records: Map<RecordId, Fetched> } | null = null;

function fetchedOf(person: PersonId, record: RecordId): Fetched | undefined {
  return visit?.person === person ? visit.records.get(record) : undefined;
}

function keepFetched(person: PersonId, record: RecordId, fetched: Fetched): void {
  if (visit?.person !== person) visit = { person, records: new Map() };
  visit.records.set(record, fetched);
}

export function useHistory(space: SpaceId, record: RecordId): History {
  const profile = useProfile();
  const person = profile.person.id;
  const here = useLive(() => readVersions(profile, space, record), [profile, space, record]);
  const [fetched, setFetched] = useState(() => fetchedOf(person, record));
  const [trouble, setTrouble] = useState<'offline' | 'server' | 'signed-out' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchPage = useCallback(
    async (before: Fetched | undefined) => {
      setBusy(true);
      const page = await askPage({ person, space, record, before: before?.next ?? null });
      setBusy(false);
      if (typeof page === 'string') return setTrouble(page);
      const versions = [...(before?.versions ?? []), ...page.versions];
      keepFetched(person, record, { versions, next: page.next });
      setTrouble(null);
      setFetched({ versions, next: page.next });
    },
    [person, space, record],
  );
  // What was written here leaves this device once the school has it: then it is asked again there.
  const atSchool = here?.filter((version) => !version.isHereAlone).map(({ id }) => id);
  const given = atSchool?.sort().join(' ');
  useEffect(() => {
    if (given !== undefined) void fetchPage(undefined);
  }, [fetchPage, given]);
  const isComplete = fetched !== undefined && fetched.next === null;
  const quiet = isComplete ? 'all' : 'some';
  return {
    versions: here === undefined ? undefined : together(here, fetched?.versions ?? []),
    older: isBusy ? 'asking' : (trouble ?? quiet),
    ask: () => void fetchPage(fetched),
  };
}

type Page = { person: PersonId; space: SpaceId; record: RecordId; before: string | null };

async function askPage({ person, space, record, before }: Page) {
  const path = `spaces/${encodeURIComponent(space)}/records/${encodeURIComponent(record)}/history`;
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  const reply = await ask('GET', asPerson(person, `${path}${query}`), historyAnswer);
  if (reply.ok) return reply.answer;
  if (reply.status === 0) return 'offline';
  if (reply.status === 401) return 'signed-out';
  // A record that no school has seen yet has nothing older there.
  return reply.status === 404 ? { versions: [], next: null } : 'server';
}

/** What the school has, with this device's own on top of it. */
function together(here: readonly RecordVersion[], given: readonly Version[]): RecordVersion[] {
  const found = new Map(here.map((version) => [version.id, version]));
  for (const { id, by, codec, content, received } of given) {
    const stands = found.get(id)?.stands ?? false;
    const document = toDocument(codec, content);
    found.set(id, { id, by, at: received, document, stands, isHereAlone: false });
  }
  return [...found.values()].sort(
    (one, other) => other.at - one.at || (one.id < other.id ? 1 : -1),
  );
}
