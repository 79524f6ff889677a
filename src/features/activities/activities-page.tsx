import { type Activity, competences } from '#domain/activity.ts';
import { activities } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useRecords } from '#storage/use-records.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import styles from './activities.module.css';

/** All cards, ordered by the five questions that a young person has. */
export function ActivitiesPage() {
  const t = useText('activities');
  const drafts = useDrafts();
  return (
    <Page title={t('list.title')} isWide>
      <p>{t('list.intro')}</p>
      <CardLink
        to={paths.activity('free')}
        title={t('list.free')}
        text={t('list.freeHint')}
        tone="koraal"
      />
      {competences.map((competence) => (
        <section key={competence} className={styles.question}>
          <h2>{t(`list.question.${competence}`)}</h2>
          <div className={styles.cards}>
            {activities
              .filter((activity) => activity.competence === competence)
              .map((activity) => (
                <ActivityCard
                  key={activity.id}
                  activity={activity}
                  draft={drafts.get(activity.id) ?? null}
                />
              ))}
          </div>
        </section>
      ))}
    </Page>
  );
}

function ActivityCard({ activity, draft }: { activity: Activity; draft: RecordView | null }) {
  const t = useText('activities');
  const catalogue = useText('catalogue');
  return (
    <CardLink
      to={paths.activity(activity.id, draft?.record)}
      title={catalogue(`${activity.id}.title`)}
      text={catalogue(`${activity.id}.question`)}
      art={<ActivityPicture activity={activity.id} />}
    >
      {draft !== null && (
        <span>
          <Tag tone="zon" icon="pencil-simple">
            {t('list.draft')}
          </Tag>
        </span>
      )}
    </CardLink>
  );
}

/** What was begun and not finished, by activity: its card goes on where the person stopped. */
function useDrafts(): Map<string, RecordView> {
  const portfolio = useOwnPortfolio();
  const views = useRecords({ space: portfolio?.space ?? '', kinds: ['entry'], limit: 60 });
  const drafts = (views ?? []).filter((view) => view.mine && view.fields.kept === undefined);
  return new Map(drafts.reverse().map((view) => [text(view, 'activity'), view]));
}
