import { useText } from '#i18n/use-text.ts';
import { takeBack } from '#storage/put-aside.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useAsideViews } from '#storage/use-aside.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { When } from '#ui/when.tsx';

/** What this person put aside: by kind, day and writer. Its words are not on this page. */
export function AsidePage() {
  const t = useText('sharing');
  const views = useAsideViews();
  const profile = useProfile();
  const { save, problem } = useSaving();
  const isParent = profile.person.role === 'parent';
  return (
    <Page title={t('aside.title')} back={paths.bin}>
      <StorageNotice problem={problem} />
      {views === undefined && <Loading />}
      {views?.length === 0 && <EmptyState>{t('aside.empty')}</EmptyState>}
      {views !== undefined && views.length > 0 && (
        <>
          <p>{t(isParent ? 'aside.whatU' : 'aside.what')}</p>
          <Rows label={t('aside.title')}>
            {views.map((view) => (
              <AsideRow
                key={`${view.space} ${view.record}`}
                view={view}
                onBack={() => save(() => takeBack(profile, view))}
              />
            ))}
          </Rows>
        </>
      )}
    </Page>
  );
}

type AsideRowProps = { view: RecordView; onBack(): unknown };

function AsideRow({ view, onBack }: AsideRowProps) {
  const t = useText('sharing');
  const loopbook = useText('loopbook');
  const roster = useRoster(view.space);
  const name = roster?.people.find(({ id }) => id === view.author)?.name ?? t('log.former');
  const kinds = ['home-entry', 'note', 'reply', 'step', 'transition'] as const;
  const kind = kinds.find((one) => one === view.kind) ?? 'entry';
  return (
    <Row
      title={t('hurt.from', { what: loopbook(`kind.${kind}`), name })}
      text={<When instant={view.order} form="day" />}
      end={
        <Button icon="arrow-counter-clockwise" onPress={onBack}>
          {t('hurt.aside.back')}
        </Button>
      }
    />
  );
}
