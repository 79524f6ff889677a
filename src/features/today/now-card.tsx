import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { ActivityPicture, Art } from '#ui/art.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
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
  return (
    <div className={styles.poster}>
      <div className={styles.now}>
        <Picture>
          {isOwn ? <ActivityPicture activity={activity} /> : <Art name={scenes[word]} />}
        </Picture>
        <div className={styles.words}>
          <h2>{t(`now.${word}`, { name: from ?? t('someone') })}</h2>
          {word === 'draft' && activity !== 'free' && <ActivityTitle activity={activity} />}
        </div>
      </div>
      <p className={styles.line} dir="auto">
        {firstWords(view)}
      </p>
      <LinkButton to={addressOf(now)} kind="primary" isWide>
        {t(`now.${word}Go`)}
      </LinkButton>
    </div>
  );
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
            <TwoLanguages k={`${activity}.question`} />
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
} as const;

/** On its own piece of paper, stuck a little askew. */
function Picture({ children }: { children: ReactNode }) {
  return <span className={styles.picture}>{children}</span>;
}

function ActivityTitle({ activity }: { activity: string }) {
  const t = useText('catalogue');
  return <p className={styles.title}>{t(`${activity}.title`)}</p>;
}

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
    default:
      return paths.entry(view.space, view.about ?? view.record);
  }
}
