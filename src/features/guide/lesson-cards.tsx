import { findActivity } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { Card } from '#ui/card.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './guide.module.css';

/** The cards of a lesson, and the way to where a teacher sees what each asks. */
export function LessonCards({ cards }: { cards: readonly string[] }) {
  const t = useText('guide');
  const said = useText('cards');
  return (
    <section className={styles.section}>
      <h2>{t('lesson.cards')}</h2>
      {cards.map((card) => (
        <Card key={card} isFlat>
          <div className={styles.card}>
            <span className={styles.art}>
              <ActivityPicture activity={card} />
            </span>
            <div>
              <h3>{said(`${card}.title`)}</h3>
              <p>{said(`${card}.question`)}</p>
              <span className={styles.notOnPaper}>
                <TextLink
                  to={`${paths.allCards}?deel=${findActivity(card)?.competence}#${card}`}
                  icon="cards-three"
                >
                  {t('lesson.card')}
                </TextLink>
              </span>
            </div>
          </div>
        </Card>
      ))}
    </section>
  );
}
