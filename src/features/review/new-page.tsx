import { useText } from '#i18n/use-text.ts';
import { useNew, useSpaces } from '#storage/use-records.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NewRows } from './new-rows.tsx';
import { useTone } from './use-tone.ts';

/** The queue: everything that waits to be read, from all classes. */
export function NewPage() {
  const t = useText('review');
  const tone = useTone();
  const waiting = useNew();
  const portfolios = useSpaces('portfolio');
  if (waiting === undefined || portfolios === undefined) return <Loading />;
  return (
    <Page title={t('new.title')} back={paths.home} isWide>
      {waiting.length === 0 ? (
        <EmptyState>{t(`new.empty.${tone}`)}</EmptyState>
      ) : (
        <>
          <p>{t(`new.intro.${tone}`)}</p>
          <NewRows label={t('new.list')} waiting={waiting} portfolios={portfolios} columns={2} />
        </>
      )}
    </Page>
  );
}
