import { useText } from '#i18n/use-text.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './today.module.css';

/** Three cards that fit, and the way to all of them. */
export function FittingCards({ ids }: { ids: readonly string[] }) {
  const t = useText('today');
  const cards = useText('cards');
  return (
    <section className={styles.cards}>
      <h2>{t('cards.heading')}</h2>
      {ids.map((id) => (
        <CardLink
          key={id}
          to={paths.activity(id)}
          title={cards(`${id}.title`)}
          text={cards(`${id}.question`)}
          art={<ActivityPicture activity={id} />}
        />
      ))}
      <TextLink to={paths.activities} icon="cards-three">
        {t('cards.all')}
      </TextLink>
    </section>
  );
}
