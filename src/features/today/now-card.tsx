import type { ReactNode } from 'react';
import { kindsOf } from '#domain/medium.ts';
import { personOf } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { ActivityPicture, Art } from '#ui/art.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths, repliesHash } from '#ui/paths.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';
import type { Now } from './now.ts';
import styles from './today.module.css';

type NowCardProps = { now: Now; proposal: string | null; from: string | null };

/** The one thing to do now, and one button that does it. */
export function NowCard({ now, proposal, from }: NowCardProps) {
  const t = useText('today');
  if (now.word === 'activity') return proposal === null ? null : <Proposal activity={proposal} />;
  const { view, word } = now;
  const activity = view.kind === 'step' ? 'small-step' : text(view, 'activity');
  const isOwn = word === 'draft' || word === 'step';
  const words = firstWords(view);
  const isAsked = word === 'request' || (word === 'reply' && first(view, 'asks') === true);
  const told = word === 'home' ? homeWord(view, words) : word;
  return (
    <div className={styles.poster}>
      <div className={styles.now}>
        <Picture>
          {isOwn ? <ActivityPicture activity={activity} /> : <Art name={scenes[word]} />}
        </Picture>
        <div className={styles.words}>
          <h2>
            {t(isAsked || told === 'request' ? 'now.asks' : `now.${told}`, {
              name: from ?? t('someone'),
            })}
          </h2>
          {word === 'draft' && activity !== 'free' && (
            <ActivityTitle activity={activity} own={text(view, 'title')} />
          )}
        </div>
      </div>
      <p className={styles.line} dir="auto">
        {words}
      </p>
      <Helper view={view} />
      <LinkButton to={addressOf(now)} kind="primary" isWide>
        {t(isAsked ? 'now.noteGo' : `now.${word}Go`)}
      </LinkButton>
    </div>
  );
}

/** Who said that they would help: one is not alone with it. */
function Helper({ view }: { view: RecordView }) {
  const t = useText('today');
  const helper = view.kind === 'step' ? personOf(first(view, 'who')) : null;
  return helper === null ? null : <p>{t('now.helper', { name: helper.name })}</p>;
}

function Proposal({ activity }: { activity: string }) {
  const t = useText('today');
  return (
    <div className={styles.poster}>
      <div className={styles.now}>
        <Picture>
          <ActivityPicture activity={activity} />
        </Picture>
        <div className={styles.words}>
          <p className={styles.small}>{t('now.activity')}</p>
          <h2>
            <TwoLanguages from="cards" k={`${activity}.question`} />
          </h2>
        </div>
      </div>
      <LinkButton to={paths.activity(activity)} kind="primary" isWide>
        {t('now.activityGo')}
      </LinkButton>
    </div>
  );
}

/** What others did has a picture as well. */
const scenes = {
  reply: 'letterbox',
  home: 'kitchen',
  transition: 'bridge',
  note: 'hands',
  agreement: 'hands',
  review: 'hands',
  request: 'letterbox',
} as const;

/** On its own piece of paper, stuck a little askew. */
function Picture({ children }: { children: ReactNode }) {
  return <span className={styles.picture}>{children}</span>;
}

/** A card of the school is called as the entry says; the catalogue does not know it. */
function ActivityTitle({ activity, own }: { activity: string; own: string }) {
  const t = useText('cards');
  return (
    <p className={styles.title} dir="auto">
      {own || t(`${activity}.title`)}
    </p>
  );
}

/** What came from home is called what it is: who spoke or took a photo wrote nothing. */
function homeWord(view: RecordView, words: string) {
  if (words !== '') return 'home';
  const made = kindsOf(view.fields);
  const kind = (['photo', 'voice', 'drawing'] as const).find((one) => made.includes(one));
  return kind === undefined ? 'homeCards' : homeWords[kind];
}

const homeWords = { photo: 'homePhoto', voice: 'homeVoice', drawing: 'homeDrawing' } as const;

const fewWords = 90;

function firstWords(view: RecordView): string {
  const written = Object.entries(view.fields)
    .filter(([field]) => field === 'text' || field === 'question' || field.startsWith('answer.'))
    .map(([, values]) => values[0])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  const line = typeof written === 'string' ? written.trim() : '';
  const characters = Array.from(line);
  return characters.length <= fewWords ? line : `${characters.slice(0, fewWords).join('')}…`;
}

function addressOf(now: Exclude<Now, { word: 'activity' }>): string {
  const { view, word } = now;
  switch (word) {
    case 'draft':
      return paths.activity(
        view.kind === 'step' ? 'small-step' : text(view, 'activity'),
        view.record,
      );
    case 'step':
      return paths.activity('did-it-work', view.record);
    case 'transition':
      return paths.transition(view.space, view.record);
    case 'request':
      return paths.handover(view.space, text(view, 'transition'));
    case 'agreement':
    case 'review':
      return paths.agreement(view.space, view.record);
    case 'reply':
      return `${paths.entry(view.space, view.about ?? view.record)}${repliesHash}`;
    default:
      return paths.entry(view.space, view.about ?? view.record);
  }
}
