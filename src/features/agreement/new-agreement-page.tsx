import { useParams, useSearchParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { NothingHere } from './nothing-here.tsx';
import { StartCard } from './start-card.tsx';
import { backFrom } from './ways.ts';

/** Before a card: who sits at the table, and which language stands beside Dutch. */
export function NewAgreementPage() {
  const { space = '' } = useParams();
  const t = useText('agreement');
  const { role } = useProfile().person;
  const roster = useRoster(space);
  const [search] = useSearchParams();
  const after = useRecord(space, search.get('na') ?? '');
  if (roster === undefined || after === undefined) return <Loading />;
  const mayMake = kindRule('agreement')?.makers.includes(role) === true;
  if (roster === null || roster.space !== 'portfolio' || !mayMake) return <NothingHere />;
  return (
    <Page title={t('start.title')} back={backFrom(role, space)} art={<Art name="hands" />} isTask>
      <div>
        <p>{t('start.what')}</p>
        <p>
          {t(role === 'pupil' ? 'start.reads.pupil' : 'start.reads.adult', { name: roster.name })}
        </p>
      </div>
      <StartCard
        key={space}
        space={space}
        roster={roster}
        proposed={after === null ? [] : [after.author, ...after.editors]}
      />
    </Page>
  );
}
