import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useNew, useSpaces } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NewRows } from './new-rows.tsx';
import { useTone } from './use-tone.ts';

/** A long queue is read from its beginning: the rest is made when somebody asks for it. */
const aPage = 30;

/** The queue: everything that waits to be read, from all classes. */
export function NewPage() {
  const t = useText('review');
  const tone = useTone();
  const [shown, setShown] = useState(aPage);
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
          <NewRows
            label={t('new.list')}
            waiting={waiting.slice(0, shown)}
            portfolios={portfolios}
            columns={2}
          />
          {waiting.length > shown && (
            <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
              {t('new.more')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
