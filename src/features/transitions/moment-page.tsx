import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import type { SpaceId } from '#domain/membership.ts';
import { findMoment } from '#domain/transition.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { useSchoolSpace } from '#storage/use-school-space.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useMomentTitle } from '#ui/use-moment-title.ts';
import { MomentEditor } from './moment-editor.tsx';
import { NothingHere } from './nothing-here.tsx';
import { ShownTemplate } from './shown-template.tsx';
import { givenTemplate, templateOf } from './template.ts';
import { WarmHandover } from './warm-handover.tsx';

/** One step as this school prepares it: who guides or runs the school adjusts it, others read it. */
export function MomentPage() {
  const { moment = '' } = useParams();
  const t = useText('desk');
  const titleOf = useMomentTitle();
  const space = useSchoolSpace();
  if (findMoment(moment) === null) return <NothingHere />;
  if (space === undefined) return <Loading />;
  return (
    <Page title={titleOf(moment)} back={paths.moments} isWide>
      <Columns aside={<WarmHandover moment={moment} isOpen />}>
        {space === null ? (
          <>
            <Notice>{t('moments.notHere')}</Notice>
            <ShownTemplate template={givenTemplate(moment)} />
          </>
        ) : (
          <Known key={moment} moment={moment} space={space} />
        )}
      </Columns>
    </Page>
  );
}

function Known({ moment, space }: { moment: string; space: SpaceId }) {
  const t = useText('desk');
  const { role } = useProfile().person;
  const roster = useRoster(space);
  const views = useRecords({ space, kinds: ['moment'] });
  if (roster === undefined || views === undefined) return <Loading />;
  const mayAdjust = kindRule('moment')?.makers.includes(role) === true;
  if (mayAdjust && roster !== null) {
    return <MomentEditor moment={moment} space={space} roster={roster} views={views} />;
  }
  return (
    <>
      <p>{t('moments.readOnly')}</p>
      <ShownTemplate template={templateOf(moment, views)} />
    </>
  );
}
