import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Plain } from '#content/document.ts';
import { type Activity, hasGuard } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import { dayOf } from '#domain/calendar.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { MakingMedia } from '#media/making/making-media.tsx';
import { type MakingMedia as Making, useMakingMedia } from '#media/making/use-making-media.ts';
import type { Editing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { ActivityPicture, Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import styles from './activities.module.css';
import { Guards } from './guards.tsx';
import { isAnswered, placeToGoOn } from './progress.ts';
import { Question } from './question.tsx';

type QuestionsProps = {
  activity: Activity;
  place: { space: string; record: string };
  editing: Editing;
  /** Finished before: going through it again is changing it. */
  wasKept: boolean;
  people: readonly RosterPerson[];
};

/** One question a screen. Every answer may be skipped, and stopping keeps what is there. */
export function Questions(props: QuestionsProps) {
  const { activity, editing, people } = props;
  const t = useText('activities');
  const ui = useText('ui');
  const catalogue = useText('catalogue');
  const answering = useAnswering(props);
  const making = useMakingMedia({ place: props.place, editing, onFirst: answering.begin });
  const walk = useWalk(props, making);
  const { step, number } = walk;
  const base = `${activity.id}.${step.id}`;
  const count = activity.steps.length;
  /** A tapped answer is gone when its question is skipped; typed words are never thrown away. */
  const skip = (id: string) => {
    const value = editing.values[answerField(activity, id)];
    if (typeof value !== 'string' && isAnswered(value)) answering.answer(id, null);
    return walk.next();
  };
  return (
    <Page
      title={catalogue(`${base}.question`)}
      heading={<TwoLanguages k={`${base}.question`} />}
      back={walk.back}
      isTask
      art={
        activity.id === 'free' ? (
          <Art name="notebook" />
        ) : (
          <ActivityPicture activity={activity.id} />
        )
      }
      actions={
        <Actions
          walk={walk}
          isLast={number === count}
          isTooLong={answering.tooLong.has(step.id)}
          onSkip={() => skip(step.id)}
        />
      }
    >
      <Intro activity={activity} step={step.id} number={number} />
      <Question
        key={step.id}
        activity={activity}
        step={step}
        value={editing.values[answerField(activity, step.id)]}
        people={people}
        onChange={(value) => answering.answer(step.id, value)}
        onTooLong={(isTooLong) => answering.setTooLong(step.id, isTooLong)}
      />
      {activity.id === 'free' && <MakingMedia making={making} offers={everyMedium} />}
      <Guards activity={activity} step={step} values={editing.values} />
      {walk.problem !== null && <Notice tone="error">{ui(`storage.${walk.problem}`)}</Notice>}
      {walk.isEmptyEnd && <Notice>{t('run.nothing')}</Notice>}
      <div className={styles.foot}>
        <StateLine state={editing.state} />
        <Button kind="quiet" onPress={() => walk.stop()}>
          {t('run.stop')}
        </Button>
      </div>
      {hasGuard(activity, 'private-first') && <p className={styles.small}>{t('run.onlyYou')}</p>}
    </Page>
  );
}

/** On an empty page a photo, a voice and a drawing say as much as words. */
const everyMedium = ['photo', 'voice', 'drawing'] as const;

/** Which card it is and how far one is; on its first screen also what it is good for. */
function Intro({ activity, step, number }: { activity: Activity; step: string; number: number }) {
  const t = useText('activities');
  const catalogue = useText('catalogue');
  const count = activity.steps.length;
  const isCard = activity.id !== 'free';
  return (
    <div className={styles.intro}>
      {isCard && (
        <p className={styles.progress}>
          <span>{catalogue(`${activity.id}.title`)}</span>
          {count > 1 && <span>{t('run.progress', { number, count })}</span>}
        </p>
      )}
      {isCard && number === 1 && <p className={styles.small}>{catalogue(`${activity.id}.why`)}</p>}
      <p>
        <TwoLanguages k={`${activity.id}.${step}.hint`} />
      </p>
    </div>
  );
}

type Walk = ReturnType<typeof useWalk>;

type ActionsProps = { walk: Walk; isLast: boolean; isTooLong: boolean; onSkip(): unknown };

function Actions(props: ActionsProps) {
  const { walk, isLast, isTooLong } = props;
  const t = useText('activities');
  return (
    <div className={styles.actions}>
      <Button kind="quiet" onPress={() => props.onSkip()} isDisabled={isTooLong}>
        {t('run.skip')}
      </Button>
      <Button kind="primary" onPress={() => walk.next()} isDisabled={isTooLong}>
        {isLast ? t('run.done') : t('run.next')}
      </Button>
    </div>
  );
}

/** Writing an answer; the first one also says what is being done, when, and in which language. */
function useAnswering({ activity, editing }: QuestionsProps) {
  const profile = useProfile();
  const { language } = useLanguage();
  const [tooLong, setSteps] = useState<ReadonlySet<string>>(new Set());
  const begin = () => {
    if (editing.values.madeOn !== undefined) return;
    if (activity.makes === 'entry') editing.change('activity', activity.id);
    editing.change('madeOn', dayOf(profile.now()));
    editing.change('language', language);
  };
  const answer = (step: string, value: Plain) => {
    begin();
    editing.change(answerField(activity, step), value);
  };
  const setTooLong = (step: string, isTooLong: boolean) =>
    setSteps((before) => {
      if (before.has(step) === isTooLong) return before;
      const others = [...before].filter((other) => other !== step);
      return new Set(isTooLong ? [...others, step] : others);
    });
  return { begin, answer, tooLong, setTooLong };
}

/** Which question it is, and where next, back and stop lead. */
function useWalk({ activity, place, editing, wasKept }: QuestionsProps, making: Making) {
  const profile = useProfile();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isEmptyEnd, setEmptyEnd] = useState(false);
  const { save, problem } = useSaving();
  const answers = activity.steps.map((step) => editing.values[answerField(activity, step.id)]);
  const [first] = useState(() => (wasKept ? 0 : placeToGoOn(answers)));
  const asked = Number(search.get('vraag') ?? first + 1);
  const number = Math.min(Math.max(Math.trunc(asked) || 1, 1), activity.steps.length);
  const here = paths.activity(activity.id, place.record);
  const after = wasKept ? paths.entry(place.space, place.record) : paths.activities;
  const step = activity.steps[number - 1];
  if (step === undefined) throw new Error('Bug: an activity without questions');

  const finish = async () => {
    await making.settle();
    if (!answers.some(isAnswered) && !making.hasAny()) return setEmptyEnd(true);
    const isSaved = await save(() => editing.keep(wasKept ? {} : { kept: profile.now() }));
    if (!isSaved) return;
    const entry = paths.entry(place.space, place.record);
    // What is private first is kept without a word about sharing; its own page offers it later.
    if (wasKept || hasGuard(activity, 'private-first')) return navigate(entry, { replace: true });
    const who = editing.values['answer.who'];
    const state = { fresh: true, suggest: hasGuard(activity, 'shows-reader') ? idIn(who) : null };
    return navigate(paths.sharing(place.space, place.record), { replace: true, state });
  };
  return {
    step,
    number,
    isEmptyEnd,
    problem,
    back: number > 1 ? `${here}?vraag=${number - 1}` : after,
    next: () =>
      number < activity.steps.length ? navigate(`${here}?vraag=${number + 1}`) : finish(),
    /** What was typed is on this device already: leaving is all there is to do. */
    stop: () => navigate(wasKept ? after : paths.home),
  };
}

function idIn(answer: Plain | undefined): string | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const { id } = answer as { id?: Plain };
  return typeof id === 'string' ? id : null;
}
