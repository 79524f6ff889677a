import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { type Activity, type Guard, type SaidGuard, saidGuards } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './catalogue.module.css';

/** One activity as staff read it: for whom, what is asked and how, and what it takes care of. */
export function AboutActivity({ activity }: { activity: Activity }) {
  const t = useText('all-cards');
  const cards = useText('cards');
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = useLocation().hash === `#${activity.id}`;
  useEffect(() => {
    if (!isAsked) return;
    // Whoever comes for this card is brought to it, after the page took them to its heading.
    const frame = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked]);
  return (
    <Card isFlat>
      <article className={styles.about}>
        <div className={styles.head}>
          <span className={styles.art}>
            <ActivityPicture activity={activity.id} />
          </span>
          <div>
            <h3 ref={heading} tabIndex={-1}>
              {cards(`${activity.id}.title`)}
            </h3>
            <Groups activity={activity} />
          </div>
        </div>
        <Steps activity={activity} />
        {activity.guards.length > 0 && (
          <div className={styles.care}>
            <h4>{t('guards')}</h4>
            <Guards guards={activity.guards} />
          </div>
        )}
      </article>
    </Card>
  );
}

function Groups({ activity }: { activity: Pick<Activity, 'groups'> }) {
  const t = useText('all-cards');
  const school = useText('desk');
  const names = activity.groups.map((group) => school(`groups.${group}`));
  return (
    <ul className={styles.tags}>
      {(names.length === 0 ? [t('everyone')] : names).map((name) => (
        <li key={name}>
          <Tag>{name}</Tag>
        </li>
      ))}
    </ul>
  );
}

function Steps({ activity }: { activity: Activity }) {
  const t = useText('all-cards');
  const catalogue = useText('catalogue');
  return (
    <ol className={styles.steps}>
      {activity.steps.map(({ id, form }) => (
        <li key={id}>
          {catalogue(`${activity.id}.${id}.question`)}
          <span className={styles.form}>{t(`form.${form}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Some are said to the pupil in so many words; the app keeps the others by how it works. */
function Guards({ guards }: { guards: readonly Guard[] }) {
  const t = useText('all-cards');
  const said = useText('activities');
  return (
    <ul className={styles.guards}>
      {guards.map((guard) => (
        <li key={guard}>{isSaid(guard) ? said(`guard.${guard}`) : t(`guard.${guard}`)}</li>
      ))}
    </ul>
  );
}

function isSaid(guard: Guard): guard is SaidGuard {
  return (saidGuards as readonly Guard[]).includes(guard);
}
