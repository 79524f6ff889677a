import { findActivity } from '#domain/catalogue/catalogue.ts';
import type { Roster } from '#domain/roster.ts';
import { cardsOfStep, findMoment } from '#domain/transition.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSchoolCards } from '#storage/use-school-cards.ts';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { Told } from './told.tsx';
import styles from './transitions.module.css';

/**
 * The questions of this step are cards. Who answers them does so in private and shares what they
 * choose; the table sees what was asked, not whether anybody answered.
 */
export function AskedCards({ view, roster }: { view: RecordView; roster: Roster }) {
  const t = useText('transitions');
  const { role } = useProfile().person;
  const cards = useCards(cardsOfStep(view.fields));
  const asks = findMoment(text(view, 'moment'))?.asks ?? 'pupil';
  const isAsked = role === asks;
  if (cards.length === 0) return null;
  const addressOf = (id: string) =>
    role === 'parent' ? paths.homeActivity(view.space, id) : paths.activity(id);
  const told = isAsked ? 'own' : asks;
  return (
    <section className={styles.section}>
      <h2>
        <Told k={`page.cards.${told}`} values={{ name: roster.name }} />
      </h2>
      {isAsked && (
        <p>
          <Told k={`page.cards.share.${role === 'parent' ? 'u' : 'je'}`} />
        </p>
      )}
      <Rows label={t(`page.cards.${told}`, { name: roster.name })}>
        {cards.map((card) => (
          <Row
            key={card.id}
            to={isAsked ? addressOf(card.id) : undefined}
            title={<CardWords card={card} word="title" />}
            text={<CardWords card={card} word="question" />}
          />
        ))}
      </Rows>
    </section>
  );
}

type AskedCard = { id: string; title: string; question: string; isOfSchool: boolean };

/** A card that this app or this school no longer has is asked of nobody. */
function useCards(ids: readonly string[]): AskedCard[] {
  const t = useText('cards');
  const ofSchool = useSchoolCards() ?? [];
  return ids.flatMap((id): AskedCard[] => {
    const own = ofSchool.find(({ activity }) => activity.id === id);
    if (own !== undefined) {
      return [{ id, title: own.title, question: own.question, isOfSchool: true }];
    }
    if (findActivity(id) === null) return [];
    return [{ id, title: t(`${id}.title`), question: t(`${id}.question`), isOfSchool: false }];
  });
}

function CardWords({ card, word }: { card: AskedCard; word: 'title' | 'question' }) {
  const { role } = useProfile().person;
  if (card.isOfSchool || role !== 'parent') return <bdi>{card[word]}</bdi>;
  return <TwoLanguages from="cards" k={`${card.id}.${word}`} />;
}
