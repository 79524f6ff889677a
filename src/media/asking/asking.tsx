import type { ReactNode } from 'react';
import type { Plain } from '#content/document.ts';
import { type Activity, hasGuard } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { Editing } from '#storage/use-editing.ts';
import { ActivityPicture, Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { MakingMedia } from '../making/making-media.tsx';
import { useMakingMedia } from '../making/use-making-media.ts';
import { AnswerLanguageContext } from './answer-language.tsx';
import { Ask } from './ask.tsx';
import styles from './asking.module.css';
import { Guards } from './guards.tsx';
import { Intro, MoreAbout } from './intro.tsx';
import { isAnswered } from './progress.ts';
import { Question } from './question.tsx';
import { useAnswering } from './use-answering.ts';
import { useWalk, type Walk, type Ways } from './use-walk.ts';
import { WhoSpeaks } from './who-speaks.tsx';

type AskingProps = {
  activity: Activity;
  place: { space: string; record: string };
  editing: Editing;
  /** Finished before: going through it again is changing it. */
  wasKept: boolean;
  people: readonly RosterPerson[];
  ways: Ways;
  /** What the record keeps of its card, where the card is no part of the app. */
  kept?: Readonly<Record<string, Plain>> | undefined;
  /** Above the question: whom it is about, where that can be several. */
  about?: ReactNode;
  /** On the last button, where it must say more than that it is done. */
  done?: ReactNode;
};

/** One question a screen. Every answer may be skipped, and stopping keeps what is there. */
export function Asking(props: AskingProps) {
  const { activity, editing, place } = props;
  const catalogue = useText('catalogue');
  const answering = useAnswering(props);
  const making = useMakingMedia({ place, editing, onFirst: answering.begin });
  const walk = useWalk({ ...props, making });
  const { step, number } = walk;
  const base = `${activity.id}.${step.id}`;
  /** A tapped answer is gone when its question is skipped; typed words are never thrown away. */
  const skip = () => {
    const value = editing.values[answerField(activity, step.id)];
    if (typeof value !== 'string' && isAnswered(value)) answering.answer(step.id, null);
    return walk.next();
  };
  return (
    <Page
      title={catalogue(`${base}.question`)}
      heading={<TwoLanguages k={`${base}.question`} />}
      back={walk.back}
      isTask
      art={<Picture activity={activity} />}
      actions={
        <div className={styles.way}>
          <Told walk={walk} />
          <Actions
            walk={walk}
            done={number === activity.steps.length ? (props.done ?? <Ask k="run.done" />) : null}
            isTooLong={answering.tooLong.has(step.id)}
            onSkip={activity.steps.length > 1 ? skip : null}
          />
        </div>
      }
    >
      {props.about}
      <div className={styles.question}>
        <Intro activity={activity} step={step.id} number={number} />
        <AnswerLanguageContext value={activity.makes === 'entry' ? answering.tagged : null}>
          <Question
            key={step.id}
            activity={activity}
            step={step}
            values={editing.values}
            making={making}
            people={props.people}
            onChange={(value) => answering.answer(step.id, value)}
            onTooLong={(isTooLong) => answering.setTooLong(step.id, isTooLong)}
          />
        </AnswerLanguageContext>
      </div>
      {activity.id === 'free' && <MakingMedia making={making} offers={everyMedium} />}
      <MoreAbout activity={activity} step={step.id} number={number} />
      <Guards activity={activity} step={step} values={editing.values} />
      <WhoSpeaks making={making} canQuote={activity.makes === 'entry'} />
      <div className={styles.foot}>
        <StateLine state={editing.state} />
        <Button kind="quiet" icon="house" onPress={() => walk.stop()}>
          <Ask k="run.stop" />
        </Button>
      </div>
      {hasGuard(activity, 'private-first') && (
        <p className={styles.small}>
          <Ask k="run.onlyYou" />
        </p>
      )}
    </Page>
  );
}

/** On an empty page a photo, a voice and a drawing say as much as words. */
const everyMedium = ['photo', 'voice', 'drawing'] as const;

function Picture({ activity }: { activity: Activity }) {
  return activity.id === 'free' ? (
    <Art name="notebook" />
  ) : (
    <ActivityPicture activity={activity.id} />
  );
}

/** Beside the button that it is about: in sight, however long the page is. */
function Told({ walk }: { walk: Walk }) {
  const ui = useText('ui');
  return (
    <>
      {walk.problem !== null && <Notice tone="error">{ui(`storage.${walk.problem}`)}</Notice>}
      {walk.told !== null && (
        <Notice>
          <Ask k={`run.${walk.told}`} />
        </Notice>
      )}
    </>
  );
}

type ActionsProps = {
  walk: Walk;
  /** What the last button says; null before the last question. */
  done: ReactNode;
  isTooLong: boolean;
  /** Null where there is nothing to skip to. */
  onSkip: (() => unknown) | null;
};

function Actions({ walk, done, isTooLong, onSkip }: ActionsProps) {
  return (
    <div className={styles.actions}>
      {onSkip !== null && (
        <Button kind="quiet" icon="caret-right" onPress={onSkip} isDisabled={isTooLong}>
          <Ask k="run.skip" />
        </Button>
      )}
      <Button
        kind="primary"
        icon={done === null ? 'arrow-right' : 'check'}
        onPress={() => walk.next()}
        isDisabled={isTooLong}
      >
        {done ?? <Ask k="run.next" />}
      </Button>
    </div>
  );
}
