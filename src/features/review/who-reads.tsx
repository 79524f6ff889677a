import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type ReaderLine, readersOf } from './readers.ts';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';

type WhoReadsProps = { view: RecordView; roster: Roster; authorName: string };

/** Says in one sentence who reads this beside the reader: an answer is written with that in mind. */
export function WhoReads({ view, roster, authorName }: WhoReadsProps) {
  const tone = useTone();
  const dates = useDates();
  const nameOf = useReaderName(roster);
  const profile = useProfile();
  const except = [view.author, profile.person.id];
  const readers = readersOf(view.audience, roster, except, profile.now());
  if (readers.length === 0) {
    return (
      <p>
        <Told k={`reading.onlyYou.${tone}`} values={{ name: authorName }} />
      </p>
    );
  }
  return (
    <p>
      <Told k="reading.readers" values={{ names: dates.list(readers.map(nameOf)) }} />
    </p>
  );
}

function useReaderName(roster: Roster): (line: ReaderLine) => string {
  const t = useText('review');
  return (line) => {
    if (line.kind === 'person') return line.name;
    if (line.kind === 'gone') return t('reading.someone');
    return t(`reading.everyOf.${line.role}`, { name: roster.name });
  };
}
