import { useState } from 'react';
import { kindRule } from '#domain/kind-rule.ts';
import type { Roster } from '#domain/roster.ts';
import { wordIn } from '#domain/third-party.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { StandingWords } from './standing-words.tsx';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';
import { useKnown } from './use-known.ts';
import { addressOf, backFrom } from './ways.ts';

/** All that was agreed, or is being agreed, with organisations outside the school. */
export function ListPage({ space, roster }: { space: string; roster: Roster }) {
  const t = useText('third-parties');
  const { role } = useProfile().person;
  const whole = useWholeSpace(space);
  const views = useRecords({ space, kinds: ['consent'] });
  const [fresh] = useState(newRecordId);
  const mayStart = kindRule('consent')?.makers.includes(role) === true;
  return (
    <Page title={t('title')} heading={<Told k="title" />} back={backFrom(role, space)}>
      <div className={styles.screen}>
        <div className={styles.section}>
          <p>
            <Told k="list.what" />
          </p>
          <p>
            <Told k="list.paper" />
          </p>
        </div>
        <PartlyHere state={whole} />
        {views === undefined ? <Loading /> : <All views={views} roster={roster} />}
        {mayStart && (
          <LinkButton to={addressOf(space, fresh, 'write')} kind="make" icon="plus">
            {t('list.start')}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}

function All({ views, roster }: { views: readonly RecordView[]; roster: Roster }) {
  const t = useText('third-parties');
  if (views.length === 0) {
    return (
      <p>
        <Told k="list.none" />
      </p>
    );
  }
  return (
    <Rows label={t('list.all')}>
      {views.map((view) => (
        <One key={view.record} view={view} roster={roster} />
      ))}
    </Rows>
  );
}

/** Nothing is said of how it stands before it is known. */
function One({ view, roster }: { view: RecordView; roster: Roster }) {
  const t = useText('third-parties');
  const known = useKnown(view.space, view.record);
  return (
    <Row
      to={addressOf(view.space, view.record)}
      title={<bdi>{wordIn(view.fields, 'title') || t('list.unnamed')}</bdi>}
      text={known ? <StandingWords known={known} roster={roster} /> : '…'}
    />
  );
}
