import { type Activity, type ActivityStep, ownWords, quadrants, scales } from '#domain/activity.ts';
import type { Language } from '#i18n/languages.ts';
import { useDutchText } from '#i18n/use-text.ts';
import { Face, type FaceName } from '#ui/face.tsx';
import { type AtHome, Both } from './both-languages.tsx';
import styles from './paper-sheets.module.css';
import { hintOf, labelOf, questionOf, type Words } from './sheet-questions.ts';
import { type Label, ToTick } from './to-tick.tsx';
import { DrawingRoom, WritingLines } from './writing-room.tsx';

type PaperQuestionProps = {
  activity: Activity;
  step: ActivityStep;
  inDutch: Words;
  atHome: AtHome | null;
};

/** One question of a card, and room for its answer by hand. */
export function PaperQuestion({ activity, step, inDutch, atHome }: PaperQuestionProps) {
  const said = (words: Words) => questionOf(activity, step, words);
  return (
    <div className={styles.part} data-grows={isOpen(step) ? '' : undefined}>
      <Both nl={said(inDutch)} atHome={atHome} said={said} />
      {!isOfCamera(step) && (
        <p className={styles.hint} lang="nl">
          {hintOf(activity, step, inDutch)}
        </p>
      )}
      <Room activity={activity} step={step} inDutch={inDutch} atHome={atHome} />
    </div>
  );
}

/** Its hint says to take a photo, which nobody does on paper. */
function isOfCamera(step: ActivityStep): boolean {
  return step.form === 'media' && step.offers.includes('photo');
}

/** What takes all the room that is left. */
function isOpen({ form }: ActivityStep): boolean {
  return ['media', 'long-text', 'short-text', 'circle', 'bubbles'].includes(form);
}

function Room(props: PaperQuestionProps) {
  const { activity, step } = props;
  const forms = useDutchText('forms');
  const labels = (part: string, ids: readonly string[]) =>
    ids.map((id) => ({
      id,
      nl: ownWords(id) ?? labelOf(activity, `${step.id}.${part}.${id}`, props.inDutch),
      home:
        props.atHome === null || ownWords(id) !== null
          ? null
          : labelOf(activity, `${step.id}.${part}.${id}`, props.atHome),
    }));
  const tick = { language: props.atHome?.language ?? null };
  switch (step.form) {
    case 'media':
      return step.offers.some((offer) => offer !== 'voice') ? <DrawingRoom /> : <WritingLines />;
    case 'long-text':
    case 'short-text':
      return <WritingLines />;
    case 'person':
    case 'date':
      return <WritingLines few />;
    case 'circle':
      return <DrawingRoom rings />;
    case 'faces':
      return <Faces names={['1', '2', '3', '4', '5']} />;
    case 'faces3':
      return <Faces names={['done', 'a-bit', 'not']} />;
    case 'cards':
    case 'rank':
      return <ToTick {...tick} rows={labels('cards', step.cards)} />;
    case 'bins': {
      const bins = labels('bins', step.bins).map(({ nl }) => nl);
      return <ToTick {...tick} rows={labels('cards', step.cards)} columns={bins} />;
    }
    case 'grid': {
      const fields = quadrants.map((one) => forms(`sort.grid.${one}`));
      return <ToTick {...tick} rows={labels('cards', step.cards)} columns={fields} />;
    }
    case 'balance': {
      const sides = scales.map((one) => forms(`sort.balance.${one}`));
      return <ToTick {...tick} rows={labels('cards', step.cards)} columns={sides} />;
    }
    case 'scale-cards': {
      // About cards of an earlier question: only what was chosen there has a face, on lines.
      if (step.from !== undefined) return <WritingLines />;
      const faces = (['1', '2', '3', '4', '5'] as const).map((one) => (
        <Face key={one} name={one} />
      ));
      return <ToTick {...tick} rows={labels('cards', step.cards)} columns={faces} />;
    }
    case 'pairs':
      return (
        <>
          {step.pairs.map((pair) => (
            <ToTick
              key={pair}
              {...tick}
              rows={['a', 'b'].flatMap((side) => labels(`pairs.${pair}`, [side]))}
            />
          ))}
        </>
      );
    case 'bubbles':
      // About cards of an earlier question: only what was chosen there is written about.
      if (step.from !== undefined) return <WritingLines />;
      return <Bubbles {...tick} bubbles={labels('bubbles', step.bubbles)} />;
  }
}

type BubblesProps = { bubbles: readonly Label[]; language: Language | null };

/** Small questions, each with lines of its own. */
function Bubbles({ bubbles, language }: BubblesProps) {
  return bubbles.map(({ id, nl, home }) => (
    <div key={id} className={styles.part} data-grows="">
      <p lang="nl">{nl}</p>
      {home !== null && (
        <p className={styles.home} lang={language ?? undefined} dir="auto">
          {home}
        </p>
      )}
      <WritingLines />
    </div>
  ));
}

function Faces({ names }: { names: readonly FaceName[] }) {
  return (
    <div className={styles.faces}>
      {names.map((name) => (
        <Face key={name} name={name} />
      ))}
    </div>
  );
}
