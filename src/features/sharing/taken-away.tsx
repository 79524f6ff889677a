import type { Audience } from '#domain/audience.ts';
import { kindsOf } from '#domain/medium.ts';
import type { Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { readerChange, seenBy } from '#domain/see-as.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useSeen } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { Notice } from '#ui/notice.tsx';
import { roleOfReader } from './choice.ts';

type TakenAwayProps = { view: RecordView; wanted: Audience; members: readonly RosterPerson[] };

/**
 * Before it happens: who will not read it any more, what goes with it, who read it already, and who
 * still reads it in another way. By the rules themselves, so that no sentence says more than is so.
 */
export function TakenAway({ view, wanted, members }: TakenAwayProps) {
  const t = useText('sharing');
  const dates = useDates();
  const now = useProfile().now();
  const seen = useSeen(view.space)?.get(view.record) ?? [];
  const too = useGoesToo(view);
  const { lost } = readerChange(view, wanted, members, now);
  const gone = leftOut(view.audience, wanted);
  const groups = gone.flatMap((to) => roleOfReader(to) ?? []);
  const names = [
    ...lost.filter((one) => !groups.includes(one.role)).map(({ name }) => name),
    ...groups.map((role) => t(`everyone.${role}`)),
  ];
  const isMeant = (one: RosterPerson) => gone.includes(one.id) || groups.includes(one.role);
  const still = members.filter((one) => isMeant(one) && !lost.includes(one));
  const stillReading = seenStill(view, wanted, { people: still, now });
  if (gone.length === 0) return null;
  const goesToo = too(lost);
  return (
    <Notice tone="warn">
      {names.length > 0 && (
        <p>
          {t('takes', {
            names: dates.list(names),
            count: names.length + groups.filter(isMany).length,
          })}
        </p>
      )}
      {names.length > 0 && goesToo.what.length > 0 && (
        <p>{t('takesToo', { what: dates.list(goesToo.what) })}</p>
      )}
      {goesToo.hasOwn && <p>{t('keepsOwn')}</p>}
      {stillReading.length > 0 && (
        <p>{t('stillReads', { names: dates.list(stillReading), count: stillReading.length })}</p>
      )}
      {lost.map(({ id, name }) => {
        const at = seen.find((one) => one.person === id)?.at;
        if (at === undefined) return null;
        return <p key={id}>{t('alreadyRead', { name, when: dates.text({ instant: at }) })}</p>;
      })}
    </Notice>
  );
}

/** "Iedereen thuis" is one word that is many people; "al mijn leraren" is many words. */
function isMany(role: Role): boolean {
  return role === 'teacher' || role === 'counsellor' || role === 'coach';
}

function leftOut(before: Audience, wanted: Audience) {
  return before.map(({ to }) => to).filter((to) => !wanted.some((grant) => grant.to === to));
}

function seenStill(
  view: RecordView,
  audience: Audience,
  { people, now }: { people: readonly RosterPerson[]; now: number },
): string[] {
  const reads = ({ id, role }: RosterPerson) =>
    id !== view.author && seenBy({ person: id, role }, [{ ...view, audience }], now).length > 0;
  return people.filter(reads).map(({ name }) => name);
}

/** Photos and voices are part of it; answers and notes are read with what they are about. */
function useGoesToo(view: RecordView) {
  const t = useText('sharing');
  const profile = useProfile();
  const mediaWords = useMediaWords();
  const about = useRecords({ space: view.space, about: view.record, withAside: true }) ?? [];
  const media = kindsOf(view.fields);
  return (lost: readonly RosterPerson[]) => {
    const read = lost.map(({ id, role }) => ({
      own: about.some((one) => one.author === id),
      others: seenBy({ person: id, role }, [view, ...about], profile.now()).some(
        (one) => one.about !== null && one.author !== id,
      ),
    }));
    const what = [
      ...(media.length > 0 ? [mediaWords(media)] : []),
      ...(read.some(({ others }) => others) ? [t('answersWith')] : []),
    ];
    return { what, hasOwn: read.some(({ own }) => own) };
  };
}
