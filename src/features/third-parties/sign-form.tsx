import { useState } from 'react';
import { dayOf, isDay } from '#domain/calendar.ts';
import { lacksOf } from '#domain/third-party.ts';
import { answerOf, isOfAge, parentsNow } from '#domain/third-party-signing.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { Lacks } from './lacks.tsx';
import type { OfAgreement } from './of-agreement.ts';
import { type Paper, PaperSigned } from './paper-signed.tsx';
import { signAsPupil, unasked } from './sign.ts';
import styles from './third-parties.module.css';

type Age = 'young' | 'adult';
const ages: readonly Age[] = ['young', 'adult'];

/** The pupil's own yes. How old they are decides who has to say so too, and only they say it. */
export function SignForm({ view, roster, known }: OfAgreement) {
  const t = useText('third-parties');
  const dates = useDates();
  const profile = useProfile();
  const { save, problem } = useSaving();
  const { of, standing, now } = known;
  const said = isOfAge(of);
  const mine = answerOf(of, profile.person.id);
  const [age, setAge] = useState<Age | null>(firstAge(said, mine !== 'not'));
  const [paper, setPaper] = useState<Paper>({ name: '', day: dayOf(now) });
  const [isWrong, setWrong] = useState(false);
  const parents = roster.people.filter(({ id }) => parentsNow(of).includes(id));
  const isOver = standing.state === 'withdrawn' || standing.state === 'ended';
  const isDone = mine === 'yes' && (said || standing.state === 'given');
  if (isOver || (isDone && said)) return null;
  const lacks = lacksOf(view.fields, now);
  if (lacks.length > 0) return <Lacks lacks={lacks} now={now} />;
  const isYoung = age === 'young';
  const asksPaper = isYoung && parents.length === 0 && !isDone;
  const isNew = mine !== 'yes' || (isYoung && (asksPaper || unasked(view, known).length > 0));
  const sign = async () => {
    const isEmpty = paper.name.trim() === '';
    if (asksPaper && !isEmpty && !(isDay(paper.day) && paper.day <= dayOf(now))) {
      return setWrong(true);
    }
    const signed = asksPaper && !isEmpty ? { ...paper, name: paper.name.trim() } : null;
    setWrong(false);
    await save(() => signAsPupil(profile, view, known, { isAdult: !isYoung, paper: signed }));
  };
  return (
    <section className={styles.section}>
      {!isDone && <h2>{t('sign.title')}</h2>}
      <Choice<Age>
        legend={t('sign.age')}
        options={ages.map((value) => ({ value, label: t(`sign.${value}`) }))}
        value={age}
        onChange={setAge}
        isInline
      />
      {isYoung && !isDone && parents.length > 0 && (
        <>
          <p>{t('sign.asks', { names: dates.list(parents.map(({ name }) => name)) })}</p>
          <p>{t('sign.reads')}</p>
        </>
      )}
      {asksPaper && <PaperSigned view={view} paper={paper} onChange={setPaper} />}
      {isWrong && <Notice tone="error">{t('sign.paperProblem')}</Notice>}
      {age !== null && (isNew || !isYoung) && (
        <Button kind="primary" icon="check" isWide onPress={sign}>
          {t(wordOf(isYoung, mine === 'yes', parents.length > 0))}
        </Button>
      )}
      <StorageNotice problem={problem} />
    </section>
  );
}

/** What they said before; nothing is said for them. */
function firstAge(isAdult: boolean, isSigned: boolean): Age | null {
  if (isAdult) return 'adult';
  return isSigned ? 'young' : null;
}

function wordOf(isYoung: boolean, isSigned: boolean, hasParents: boolean) {
  if (!isYoung) return isSigned ? 'sign.grown' : 'sign.go';
  return hasParents ? 'sign.ask' : 'sign.go';
}
