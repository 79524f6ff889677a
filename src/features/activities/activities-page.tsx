import { useSearchParams } from 'react-router';
import { type Competence, competences } from '#domain/activity.ts';
import { cards as cardsOfApp } from '#domain/catalogue/cards.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useRecords } from '#storage/use-records.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { Unfold } from '#ui/unfold.tsx';
import styles from './activities.module.css';
import { foundCards } from './found.ts';
import { type AllCards, type ShownCard, useAllCards } from './use-all-cards.ts';
import { useAsked } from './use-asked.ts';
import { withPart } from './with-part.ts';

/** All cards by the five questions that a young person has. One question is open at a time. */
export function ActivitiesPage() {
  const t = useText('activities');
  const all = useAllCards();
  const drafts = useDrafts();
  const [wanted, setWanted] = useAsked('zoek');
  return (
    <Page title={t('list.title')} isWide>
      <div className={styles.find}>
        <TextField type="search" label={t('list.find')} value={wanted} onChange={setWanted} />
      </div>
      {wanted.trim() === '' ? (
        <>
          <p>{t('list.intro')}</p>
          <ByQuestion all={all} drafts={drafts} />
        </>
      ) : (
        <Found all={all} drafts={drafts} wanted={wanted} />
      )}
      <TextLink to={paths.words} icon="book-open-text">
        {t('list.words')}
      </TextLink>
    </Page>
  );
}

type Drafts = ReadonlyMap<string, RecordView>;
type ShownProps = { all: AllCards; drafts: Drafts };

function ByQuestion({ all, drafts }: ShownProps) {
  const t = useText('activities');
  const [address, setAddress] = useSearchParams();
  const open = address.get('deel');
  const ofSchool = all.cards.filter((card) => card.isOfSchool);
  const parts = [
    ...(ofSchool.length === 0
      ? []
      : [{ id: 'school', title: t('list.school'), pictures: ['school'], cards: ofSchool }]),
    ...competences.map((id) => ({
      id,
      title: t(`list.question.${id}`),
      pictures: pictured(id),
      cards: all.cards.filter((card) => card.competence === id),
    })),
  ];
  return (
    <>
      <CardLink
        to={paths.activity('free')}
        title={t('list.free')}
        text={t('list.freeHint')}
        tone="koraal"
      />
      <div>
        {parts.map(({ id, title, pictures, cards }) => (
          <Unfold
            key={id}
            title={title}
            art={pictures.map((card) => <ActivityPicture key={card} activity={card} />)}
            isOpen={open === id}
            onToggle={(isOpen) => {
              if (!isOpen && open !== id) return;
              setAddress((now) => withPart(now, 'deel', isOpen ? id : null), { replace: true });
            }}
          >
            <Cards cards={cards} drafts={drafts} />
          </Unfold>
        ))}
      </div>
    </>
  );
}

/** Cards of which the pictures say what a question is about. The same for everybody: a place to know again. */
function pictured(question: Competence): string[] {
  const ofQuestion = cardsOfApp.filter(({ competence }) => competence === question);
  return ofQuestion.slice(0, 3).map(({ id }) => id);
}

/** Who finds nothing still stands before all cards, and never before an empty page. */
function Found({ all, drafts, wanted }: ShownProps & { wanted: string }) {
  const t = useText('activities');
  const ids = foundCards(all.findable, wanted);
  const cards = all.cards.filter(({ id }) => ids.includes(id));
  return (
    <>
      <p role="status">
        {cards.length === 0 ? t('list.none') : t('list.found', { count: cards.length })}
      </p>
      {cards.length === 0 ? (
        <ByQuestion all={all} drafts={drafts} />
      ) : (
        <Cards cards={cards} drafts={drafts} />
      )}
    </>
  );
}

function Cards({ cards, drafts }: { cards: readonly ShownCard[]; drafts: Drafts }) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <ActivityCard key={card.id} card={card} draft={drafts.get(card.id) ?? null} />
      ))}
    </div>
  );
}

function ActivityCard({ card, draft }: { card: ShownCard; draft: RecordView | null }) {
  const t = useText('activities');
  const { id, title, question, isOfSchool } = card;
  return (
    <CardLink
      to={paths.activity(id, draft?.record)}
      title={isOfSchool ? <bdi lang="nl">{title}</bdi> : title}
      text={isOfSchool ? <bdi lang="nl">{question}</bdi> : question}
      art={<ActivityPicture activity={id} />}
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
function useDrafts(): Drafts {
  const portfolio = useOwnPortfolio();
  const views = useRecords({ space: portfolio?.space ?? '', kinds: ['entry'], limit: 60 });
  const drafts = (views ?? []).filter((view) => view.mine && view.fields.kept === undefined);
  return new Map(drafts.reverse().map((view) => [text(view, 'activity'), view]));
}
