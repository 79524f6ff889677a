import { activityOfEntry } from '#domain/school-card.ts';
import { BroughtTextsContext } from '#i18n/brought-texts.ts';
import { useText } from '#i18n/use-text.ts';
import { first } from '#storage/record-view.ts';
import { useRecord } from '#storage/use-records.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { Begun } from './begun.tsx';
import { Stop } from './stop.tsx';

type DoSchoolCardProps = { id: string; space: string; record: string | undefined };

/**
 * A card of the school. What was begun goes on with the card as it was then, whatever the school
 * made of it since: an answer stays the answer to its own question.
 */
export function DoSchoolCard({ id, space, record }: DoSchoolCardProps) {
  const t = useText('activities');
  const entry = useRecord(space, record ?? '');
  const cards = useSchoolCards();
  if (entry === undefined || cards === undefined) {
    return (
      <Page title={t('list.title')} isTask>
        <Loading />
      </Page>
    );
  }
  const begun = entry === null ? null : activityOfEntry((field) => first(entry, field));
  const offered = cards.find(({ activity }) => activity.id === id);
  const activity = begun?.id === id ? begun : offered?.activity;
  if (activity === undefined) return <Stop sentence={t('run.noCard')} />;
  return (
    <BroughtTextsContext value={activity.words ?? null}>
      <Begun activity={activity} space={space} record={record} kept={offered?.kept} />
    </BroughtTextsContext>
  );
}
