import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useSeen } from '#storage/use-records.ts';
import { Notice } from '#ui/notice.tsx';
import type { Choice } from './choice.ts';

/** Before it happens: who will not read it any more, and who has read it already. */
export function TakenAway({ view, taken }: { view: RecordView; taken: readonly Choice[] }) {
  const t = useText('sharing');
  const dates = useDates();
  const seen = useSeen(view.space)?.get(view.record) ?? [];
  if (taken.length === 0) return null;
  const names = dates.list(taken.map((choice) => choice.name ?? t(`everyone.${choice.role}`)));
  const read = taken.flatMap((choice) => {
    const reading = seen.find((one) => one.person === choice.reader);
    return reading === undefined ? [] : [{ name: choice.name ?? '', at: reading.at }];
  });
  return (
    <Notice tone="warn">
      <p>{t('takes', { names, count: taken.length })}</p>
      {read.map(({ name, at }) => (
        <p key={name}>{t('alreadyRead', { name, when: dates.text({ instant: at }) })}</p>
      ))}
    </Notice>
  );
}
