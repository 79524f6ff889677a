import { kindRule } from '#domain/kind-rule.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { useSchoolSpace } from '#storage/use-school-space.ts';
import { Card } from '#ui/card.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { useReady } from '#ui/use-ready.ts';
import styles from './guide.module.css';
import { groupOf, isOffered } from './practice.ts';

/** What worked in a lesson, told by colleagues of this school to each other. */
export function Practices() {
  const t = useText('guide');
  const { role } = useProfile().person;
  const space = useSchoolSpace();
  const roster = useRoster(space ?? '');
  const views = useRecords({ space: space ?? '', kinds: ['practice'] });
  const isLoaded = space !== undefined && views !== undefined;
  useReady(isLoaded);
  if (!isLoaded) return null;
  const mayMake = kindRule('practice')?.makers.includes(role) === true;
  const shown = views.filter((view) => view.mine || isOffered(view));
  return (
    <section className={styles.section}>
      <h2>{t('practices.title')}</h2>
      <p>{t('practices.intro')}</p>
      {space === null && <Notice>{t('practices.notHere')}</Notice>}
      {space !== null && shown.length === 0 && <p>{t('practices.none')}</p>}
      {shown.map((view) => (
        <Practice key={view.record} view={view} roster={roster ?? null} />
      ))}
      {space !== null && mayMake && (
        <div>
          <LinkButton to={paths.practice()} kind="make" icon="plus">
            {t('practices.add')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Practice({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('guide');
  const school = useText('desk');
  const group = groupOf(view);
  const author = roster?.people.find(({ id }) => id === view.author)?.name;
  const by = view.mine ? t('practices.byYou') : author && t('practices.by', { name: author });
  return (
    <Card isFlat>
      <article className={styles.practice}>
        <h3>
          <bdi>{text(view, 'title') || t('practice.title')}</bdi>
        </h3>
        <div className={styles.tags}>
          <Tag>{group === null ? t('practices.everyone') : school(`groups.${group}`)}</Tag>
          {!isOffered(view) && <Tag tone="zon">{t('practices.draft')}</Tag>}
        </div>
        <p className={styles.told} dir="auto">
          {text(view, 'text')}
        </p>
        {by !== undefined && <p className={styles.quiet}>{by}</p>}
        {view.mine && (
          <TextLink to={paths.practice(view.record)} icon="pencil-simple">
            {t('practices.change')}
          </TextLink>
        )}
      </article>
    </Card>
  );
}
