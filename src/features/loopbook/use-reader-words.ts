import type { Audience } from '#domain/audience.ts';
import type { PersonId } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { readersNow } from './readers.ts';

type Read = { author: PersonId; audience: Audience };

/** Who can read this now, as a sentence; a long list is cut after two names. */
export function useReaderWords(roster: Roster | null): (record: Read, isFull?: boolean) => string {
  const t = useText('loopbook');
  const dates = useDates();
  const profile = useProfile();
  const now = profile.now();
  return (record, isFull = false) => {
    const readers = readersNow(record, roster?.people ?? [], profile.person, now);
    const names = readers.map((reader) =>
      reader.name === null ? t(`everyone.${reader.role}`) : reader.name,
    );
    if (names.length === 0) return t('readers.onlyYou');
    if (isFull || names.length <= shownNames + 1) {
      return t('readers.names', { names: dates.list(names) });
    }
    const rest = t('readers.others', { count: names.length - shownNames });
    return t('readers.names', { names: dates.list([...names.slice(0, shownNames), rest]) });
  };
}

const shownNames = 2;

/** Just shared: who can read it now, or can once it is sent. A group is not one person. */
export function useSharedWords(roster: Roster | null): (record: Read, isLater?: boolean) => string {
  const t = useText('loopbook');
  const dates = useDates();
  const profile = useProfile();
  return (record, isLater = false) => {
    const readers = readersNow(record, roster?.people ?? [], profile.person, profile.now());
    if (readers.length === 0) return t('readers.onlyYou');
    const names = dates.list(readers.map(({ role, name }) => name ?? t(`everyone.${role}`)));
    const many = readers.length > 1 || readers[0]?.name === null ? 'many' : 'one';
    return t(`entry.shared.${many}${isLater ? 'Later' : ''}`, { names });
  };
}
