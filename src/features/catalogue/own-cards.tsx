import { kindRule } from '#domain/kind-rule.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { useSchoolSpace } from '#storage/use-school-space.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './catalogue.module.css';

/** The cards that this school made, by whom, and the way to make one. */
export function OwnCards() {
  const t = useText('all-cards');
  const { role } = useProfile().person;
  const space = useSchoolSpace();
  const roster = useRoster(space ?? '');
  const views = useRecords({ space: space ?? '', kinds: ['activity'] });
  if (space === undefined || views === undefined) return null;
  const mayMake = kindRule('activity')?.makers.includes(role) === true;
  const shown = views.filter((view) => view.mine || isOffered(view));
  return (
    <section className={styles.section}>
      <h2>{t('own.title')}</h2>
      {space === null && <Notice>{t('own.notHere')}</Notice>}
      {space !== null && shown.length === 0 && <p>{t('own.none')}</p>}
      {shown.length > 0 && (
        <Rows label={t('own.title')}>
          {shown.map((view) => (
            <OwnCardRow key={view.record} view={view} roster={roster ?? null} />
          ))}
        </Rows>
      )}
      {space !== null && mayMake && (
        <LinkButton to={paths.ownCard()} kind="make" icon="plus">
          {t('own.make')}
        </LinkButton>
      )}
    </section>
  );
}

function OwnCardRow({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('all-cards');
  const maker = roster?.people.find(({ id }) => id === view.author)?.name;
  const by = view.mine ? t('own.byYou') : maker && t('own.by', { name: maker });
  return (
    <Row
      to={view.mine ? paths.ownCard(view.record) : undefined}
      title={<bdi>{text(view, 'title') || t('edit.title')}</bdi>}
      text={
        <>
          <bdi>{text(view, 'question')}</bdi>
          <span className={styles.form}>{by}</span>
        </>
      }
      end={isOffered(view) ? null : <Tag tone="zon">{t('own.draft')}</Tag>}
    />
  );
}

function isOffered(view: RecordView): boolean {
  return typeof first(view, 'kept') === 'number';
}
