import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useDeleted } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { restoreRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import { firstWords } from './first-words.ts';
import { useRowTitle } from './use-row-title.ts';

/** What was thrown away, and the way back for thirty days. */
export function Bin({ space }: { space: string }) {
  const t = useText('loopbook');
  const views = useDeleted(space)?.filter((view) => view.kind !== 'seen');
  return (
    <Page title={t('bin.title')} back={paths.loopbook}>
      {views === undefined ? (
        <Loading />
      ) : (
        <>
          <p>{views.length === 0 ? t('bin.empty') : t('bin.hint')}</p>
          {views.length > 0 && (
            <Rows label={t('bin.title')}>
              {views.map((view) => (
                <BinRow key={view.record} view={view} />
              ))}
            </Rows>
          )}
        </>
      )}
    </Page>
  );
}

function BinRow({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const ui = useText('ui');
  const { save, problem } = useSaving();
  const titleOf = useRowTitle();
  const activity = first(view, 'activity');
  const title = titleOf({
    kind: view.kind,
    activity: typeof activity === 'string' ? activity : null,
    title: text(view, 'title'),
    firstLine: firstWords(view),
  });
  return (
    <Row
      title={<bdi>{title}</bdi>}
      text={problem === null ? <When instant={view.order} form="day" /> : ui(`storage.${problem}`)}
      end={
        <Button
          icon="arrow-counter-clockwise"
          onPress={() => save(() => restoreRecord(profile, view.space, view.record))}
        >
          {t('delete.undo')}
        </Button>
      }
    />
  );
}
