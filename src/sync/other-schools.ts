/** Schools with a Loopboek of their own, as the office of this one keeps them. */
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import { type OtherSchool, type SchoolsAnswer, schoolsAnswer } from '#protocol/parcel.ts';
import { ask, asPerson, type Reply } from './http.ts';

export type { OtherSchool, SchoolsAnswer } from '#protocol/parcel.ts';

/** Each is a translation key. */
export type OtherSchoolTrouble =
  | 'offline'
  | 'signed-out'
  | 'same-school'
  | 'wrong-address'
  | 'server';

export type OtherSchools = {
  /** `undefined` until the first answer. */
  schools: SchoolsAnswer | undefined;
  trouble: OtherSchoolTrouble | null;
  reload(): Promise<void>;
  add(school: OtherSchool): Promise<OtherSchoolTrouble | null>;
  remove(school: OtherSchool): Promise<OtherSchoolTrouble | null>;
};

/** They live at school: without a connection nothing can be added. */
export function useOtherSchools(person: PersonId): OtherSchools {
  const [schools, setSchools] = useState<SchoolsAnswer>();
  const [trouble, setTrouble] = useState<OtherSchoolTrouble | null>(null);
  const reload = useCallback(async () => {
    const reply = await ask('GET', asPerson(person, 'schools'), schoolsAnswer);
    if (reply.ok) setSchools(reply.answer);
    setTrouble(reply.ok ? null : troubleOf(reply));
  }, [person]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const change = useCallback(
    async (path: string, body: unknown) => {
      const reply = await ask('POST', asPerson(person, path), v.unknown(), body);
      if (!reply.ok) return troubleOf(reply);
      await reload();
      return null;
    },
    [person, reload],
  );
  return {
    schools,
    trouble,
    reload,
    add: (school) => change('school/others', school),
    remove: ({ key }) => change('school/others/remove', { key }),
  };
}

function troubleOf(reply: Exclude<Reply<unknown>, { ok: true }>): OtherSchoolTrouble {
  if (reply.status === 0) return 'offline';
  if (reply.status === 401) return 'signed-out';
  const known = ['same-school', 'wrong-address'] as const;
  return known.find((word) => word === reply.reason) ?? 'server';
}
