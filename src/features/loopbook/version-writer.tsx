import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { RecordVersion } from '#sync/history.ts';
import { PersonName } from '#ui/person-name.tsx';

type WriterProps = { version: RecordVersion; roster: Roster | null };

/** By name, one's own too: on a family's phone "you" could be anybody. */
export function VersionWriter({ version, roster }: WriterProps) {
  const t = useText('history');
  const { person } = useProfile();
  if (version.by === person.id) return <PersonName name={person.name} />;
  const name = roster?.people.find(({ id }) => id === version.by)?.name;
  return name === undefined ? t('someone') : <PersonName name={name} />;
}
