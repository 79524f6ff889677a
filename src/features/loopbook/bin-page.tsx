import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useBin } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Rows } from '#ui/rows.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { BinRow } from './bin-row.tsx';
import { ErasedRows } from './erased-rows.tsx';
import { homeOf } from './home-of.ts';

/** What somebody threw away: the way back, and the day on which there is none any more. */
export function BinPage() {
  const t = useText('history');
  const ui = useText('ui');
  const { role } = useProfile().person;
  const views = useBin();
  const [back, setBack] = useState<RecordView | null>(null);
  return (
    <Page title={t('bin.title')} back={role === 'pupil' ? paths.loopbook : paths.settings}>
      {back !== null && (
        <Notice tone="good">
          <p>{t(back.kind === 'reply' ? 'bin.backReply' : 'bin.back')}</p>
          <LinkButton to={homeOf(back, role)}>{t('bin.look')}</LinkButton>
        </Notice>
      )}
      {views === undefined && <Loading />}
      {views?.length === 0 && (
        <EmptyState art={<Art name="notebook" />}>
          <p>{t('bin.empty')}</p>
        </EmptyState>
      )}
      {views !== undefined && views.length > 0 && (
        <>
          <p>{t('bin.what')}</p>
          {views.some(({ kind }) => kind !== 'reply') && <p>{t('bin.onlyMe')}</p>}
          {views.some(({ kind }) => kind === 'reply') && <p>{t('bin.reply')}</p>}
          <Rows label={t('bin.title')}>
            {views.map((view) => (
              <BinRow
                key={`${view.space} ${view.record}`}
                view={view}
                onBack={() => setBack(view)}
              />
            ))}
          </Rows>
        </>
      )}
      <ErasedRows />
      <TextLink to={paths.aside} icon="cards-three">
        {ui('aside')}
      </TextLink>
    </Page>
  );
}
