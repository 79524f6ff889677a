import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '#domain/calendar.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { paths } from '#ui/paths.ts';
import type { Service } from './service.ts';
import { useBuiltInDutch } from './service-words.ts';
import { useKeeping } from './use-keeping.ts';
import type { SchoolSpace } from './with-school-space.tsx';

export const serviceFields = ['name', 'phone', 'web', 'what', 'who', 'hours'] as const;
type Words = Record<(typeof serviceFields)[number], string>;

/** Keeping is confirming: whoever does it says that it was right on this day, under their name. */
export function useServiceEditor(school: SchoolSpace, known: Service | null) {
  const profile = useProfile();
  const navigate = useNavigate();
  const builtIn = useBuiltInDutch()({ builtIn: known?.builtIn ?? null });
  const { keep, problem } = useKeeping(school);
  const [isMissing, setMissing] = useState(false);
  const [words, setWords] = useState<Words>(() => ({
    name: known?.name ?? '',
    phone: known?.phone ?? '',
    web: known?.web ?? '',
    what: known?.what || builtIn.what,
    who: known?.who || builtIn.who,
    hours: known?.hours ?? '',
  }));
  const put = async (said: { hidden: boolean; checkedOn?: string; owner?: string }) => {
    const of = known === null ? {} : { of: known.key };
    const edits = { ...trimmed(words, builtIn), ...of, ...said };
    const isKept = await keep({ kind: 'service', before: known?.record ?? null }, edits);
    if (isKept) await navigate(paths.schoolHelp, { replace: true });
  };
  return {
    words,
    problem,
    isMissing,
    write: (field: keyof Words) => (value: string) => {
      setMissing(false);
      setWords((before) => ({ ...before, [field]: value }));
    },
    async save() {
      if (words.name.trim() === '') return setMissing(true);
      const owner = profile.person.name;
      await put({ hidden: false, checkedOn: dayOf(profile.now()), owner });
    },
    hide: () => put({ hidden: true }),
  };
}

/** Words that the app has in every language are not kept in one: they stay readable for everyone. */
function trimmed(words: Words, builtIn: { what: string; who: string }): Words {
  const entries = Object.entries(words).map(([field, value]) => [field, value.trim()]);
  const kept = Object.fromEntries(entries) as Words;
  return {
    ...kept,
    what: kept.what === builtIn.what ? '' : kept.what,
    who: kept.who === builtIn.who ? '' : kept.who,
  };
}
