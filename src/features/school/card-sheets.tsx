import { dateText } from '#i18n/dates.ts';
import { directionOf, isLanguage, type Language } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { type TextIn, useTextsIn } from '#i18n/use-texts-in.ts';
import type { PrintedCard } from '#sync/school.ts';
import { Loading } from '#ui/loading.tsx';
import { Logo } from '#ui/logo.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { Qr } from '#ui/qr.tsx';
import styles from './card-sheets.module.css';

const cardsPerSheet = 8;

type CardSheetsProps = {
  cards: readonly PrintedCard[];
  /** Names of the children of a parent: whoever hands out the cards finds the family by them. */
  childrenOf?: ((parent: string) => string) | undefined;
};

/** Sheets of A4 with eight cards each: on the screen to look at, on paper to cut along the lines. */
export function CardSheets({ cards, childrenOf }: CardSheetsProps) {
  const t = useText('school');
  const textIn = useTextsIn('school');
  if (textIn === undefined) return <Loading />;
  return (
    <div>
      {sheetsOf(cards).map((sheet) => (
        <ul key={sheet[0]?.person} className={styles.sheet} aria-label={t('cards.sheet')}>
          {sheet.map((card) => (
            <PaperCard
              key={card.person}
              card={card}
              textIn={textIn}
              names={childrenOf?.(card.person) ?? ''}
            />
          ))}
        </ul>
      ))}
    </div>
  );
}

function sheetsOf(cards: readonly PrintedCard[]): PrintedCard[][] {
  const count = Math.ceil(cards.length / cardsPerSheet);
  return Array.from({ length: count }, (_, sheet) =>
    cards.slice(sheet * cardsPerSheet, (sheet + 1) * cardsPerSheet),
  );
}

type PaperCardProps = { card: PrintedCard; textIn: TextIn<'school'>; names: string };

function PaperCard({ card, textIn, names }: PaperCardProps) {
  const t = useText('school');
  const { name, code, role } = card;
  const language = isLanguage(card.language) ? card.language : 'nl';
  const when = dateText(language, { instant: card.codeUntil }, 'short', new Date());
  const place = names === '' ? t(`role.${role}`) : t('cards.parentOf', { names });
  return (
    <li className={styles.card}>
      <div className={styles.code}>
        <Qr text={`${window.location.origin}/k#${card.secret}`} label={t('cards.qr', { name })} />
        <p className={styles.letters} dir="ltr">
          {`${code.slice(0, 4)} ${code.slice(4)}`}
        </p>
      </div>
      <div className={styles.words}>
        <Logo />
        <p className={styles.name}>
          <PersonName name={name} />
        </p>
        <p className={styles.small}>
          <bdi>{card.class ?? place}</bdi>
        </p>
        <HowTo language={language} role={role} textIn={textIn} isMain />
        {language !== 'nl' && <HowTo language="nl" role={role} textIn={textIn} isMain={false} />}
        <p className={styles.small} lang={language} dir={directionOf(language)}>
          {textIn(language)('cards.until', { when })}
        </p>
      </div>
    </li>
  );
}

type HowToProps = {
  language: Language;
  role: PrintedCard['role'];
  textIn: TextIn<'school'>;
  isMain: boolean;
};

/** What to do with the card, in the language of the family; the Dutch below it is for the school. */
function HowTo({ language, role, textIn, isMain }: HowToProps) {
  const t = textIn(language);
  return (
    <div lang={language} dir={directionOf(language)} className={isMain ? styles.how : styles.small}>
      <p>{t(`cards.how.${wordFor(role)}`)}</p>
      {isMain && <p>{t('cards.noCamera', { address: window.location.host })}</p>}
    </div>
  );
}

function wordFor(role: PrintedCard['role']): 'pupil' | 'parent' | 'staff' {
  return role === 'pupil' || role === 'parent' ? role : 'staff';
}
