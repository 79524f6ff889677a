import { goneForGoodAt } from '#domain/bin.ts';
import { dayOf } from '#domain/calendar.ts';
import { kindsOf } from '#domain/medium.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { restoreRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { firstWords } from './first-words.ts';
import { kindWord, useRowTitle } from './use-row-title.ts';

/** One thing that was thrown away: what, whose loopbook, until when, and back with one tap. */
export function BinRow({ view, onBack }: { view: RecordView; onBack(): void }) {
  const t = useText('history');
  const ui = useText('ui');
  const dates = useDates();
  const profile = useProfile();
  const { save, problem } = useSaving();
  const title = useBinTitle()(view);
  const whose = useRoster(view.space);
  const { deletedAt } = view;
  const until =
    deletedAt === undefined
      ? t('bin.soon')
      : t('bin.until', { day: dates.text({ day: dayOf(goneForGoodAt(deletedAt)) }, 'long') });
  const isElsewhere = profile.person.role !== 'pupil' && whose?.name !== undefined;
  async function bringBack() {
    if (await save(() => restoreRecord(profile, view.space, view.record))) onBack();
  }
  return (
    <Row
      title={<bdi>{title}</bdi>}
      text={
        <>
          {isElsewhere && <bdi>{`${whose?.name ?? ''} · `}</bdi>}
          {problem === null ? until : ui(`storage.${problem}`)}
        </>
      }
      end={
        <Button icon="arrow-counter-clockwise" onPress={bringBack}>
          {t('bin.bringBack')}
        </Button>
      }
    />
  );
}

function useBinTitle(): (view: RecordView) => string {
  const t = useText('loopbook');
  const titleOf = useRowTitle();
  return (view) => {
    const activity = first(view, 'activity') ?? first(view, 'moment');
    const words = firstWords(view);
    if (words === '' && !['entry', 'sheet', 'transition'].includes(view.kind)) {
      return t(`kind.${kindWord(view.kind)}`);
    }
    return titleOf({
      kind: view.kind,
      activity: typeof activity === 'string' ? activity : null,
      title: text(view, 'title'),
      firstLine: words,
      media: kindsOf(view.fields),
    });
  };
}
