import { type Activity, guardsToSay } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { Hear } from '#ui/hear.tsx';
import { Icon } from '#ui/icon.tsx';
import { FirstLanguage, SecondLanguage } from '#ui/one-of-two.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { Ask } from './ask.tsx';
import styles from './asking.module.css';

type IntroProps = { activity: Activity; step: string; number: number };

/**
 * Which card it is, how far one is, and what must be known before the first answer: short, so that
 * on a phone the ways to answer stand on the same screen as the question.
 */
export function Intro({ activity, step, number }: IntroProps) {
  const count = activity.steps.length;
  return (
    <div className={styles.intro}>
      {activity.id !== 'free' && (
        <p className={styles.progress}>
          <span>
            <Own from="cards" activity={activity} part="title" />
          </span>
          {count > 1 && (
            <span>
              <Ask k="run.progress" values={{ number, count }} />
            </span>
          )}
        </p>
      )}
      <p>
        <FirstLanguage k={`${activity.id}.${step}.hint`} />
      </p>
      {saidAt(number, activity).map((guard) => (
        <p key={guard} className={styles.guard}>
          <Icon name="info" size="small" />
          <span>
            <FirstLanguage from="activities" k={`guard.${guard}`} />
          </span>
        </p>
      ))}
      <Hear texts={[`${activity.id}.${step}.question`, `${activity.id}.${step}.hint`]} key={step} />
    </div>
  );
}

/** Below the answer: the same in the other language, and on the first screen what it is good for. */
export function MoreAbout({ activity, step, number }: IntroProps) {
  const guards = saidAt(number, activity);
  return (
    <div className={styles.more}>
      {activity.id !== 'free' && number === 1 && (
        <p>
          <Own from="catalogue" activity={activity} part="why" />
        </p>
      )}
      <p>
        <SecondLanguage k={`${activity.id}.${step}.hint`} />
      </p>
      {guards.map((guard) => (
        <p key={guard}>
          <SecondLanguage from="activities" k={`guard.${guard}`} />
        </p>
      ))}
      {guards.length > 0 && (
        <Hear from="activities" texts={guards.map((guard) => `guard.${guard}` as const)} />
      )}
    </div>
  );
}

/** What this activity asks of whoever does it: a thing and no faces, the other one agreed. */
function saidAt(number: number, activity: Activity) {
  return number === 1 ? guardsToSay(activity) : [];
}

type OwnProps = { from: 'cards' | 'catalogue'; activity: Activity; part: 'title' | 'why' };

/** What frames a question is in two languages for a parent; a young person reads it in one. */
function Own({ from, activity, part }: OwnProps) {
  const t = useText(from);
  const k = `${activity.id}.${part}`;
  return activity.makes === 'home-entry' ? <TwoLanguages from={from} k={k} /> : t(k);
}
