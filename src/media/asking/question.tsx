import { lazy, type ReactNode, Suspense } from 'react';
import type { Plain } from '#content/document.ts';
import { type Activity, type ActivityStep, ownWords } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { CardPicture } from '#ui/art.tsx';
import { CardChoice } from '#ui/card-choice.tsx';
import { FaceScale, type FaceValue, LookBackScale, type LookBackValue } from '#ui/face-scale.tsx';
import { Loading } from '#ui/loading.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import type { MakingMedia as Making } from '../making/use-making-media.ts';
import { DateForm } from './forms/date-form.tsx';
import { MediaForm } from './forms/media-form.tsx';
import { PersonForm } from './forms/person-form.tsx';
import { TextForm } from './forms/text-form.tsx';

const SortForm = lazy(() => import('./forms/sort-form.tsx').then((m) => ({ default: m.SortForm })));
const RankForm = lazy(() => import('./forms/rank-form.tsx').then((m) => ({ default: m.RankForm })));
const PairsForm = lazy(() =>
  import('./forms/pairs-form.tsx').then((m) => ({ default: m.PairsForm })),
);
const BubblesForm = lazy(() =>
  import('./forms/bubbles-form.tsx').then((m) => ({ default: m.BubblesForm })),
);
const ScaleCardsForm = lazy(() =>
  import('./forms/scale-cards-form.tsx').then((m) => ({ default: m.ScaleCardsForm })),
);

type QuestionProps = {
  activity: Activity;
  step: ActivityStep;
  values: Readonly<Record<string, Plain>>;
  making: Making;
  people: readonly RosterPerson[];
  /** `null`: the answer was taken back. */
  onChange(value: Plain): void;
  /** While the text is longer than fits, going on waits, so that no word is lost. */
  onTooLong(isTooLong: boolean): void;
};

/** The field, the faces or the cards with which one question is answered. */
export function Question(props: QuestionProps): ReactNode {
  const { activity, step, onChange, onTooLong } = props;
  const t = useText('catalogue');
  const legend = t(`${activity.id}.${step.id}.question`);
  const value = props.values[answerField(activity, step.id)];
  const text = typeof value === 'string' ? value : '';
  switch (step.form) {
    case 'short-text':
    case 'long-text':
      return (
        <TextForm
          label={legend}
          isLong={step.form === 'long-text'}
          value={text}
          onChange={onChange}
          onTooLong={onTooLong}
        />
      );
    case 'media':
      return <MediaForm {...props} step={step} value={text} />;
    case 'person':
      return <PersonForm legend={legend} people={props.people} value={value} onChange={onChange} />;
    case 'date':
      return <DateForm legend={legend} value={text} onChange={onChange} />;
    case 'faces':
    case 'faces3':
      return <FaceQuestion form={step.form} value={value} legend={legend} onChange={onChange} />;
    default:
      return (
        <Suspense fallback={<Loading />}>
          <CardQuestion {...props} step={step} legend={legend} />
        </Suspense>
      );
  }
}

type FaceQuestionProps = {
  form: 'faces' | 'faces3';
  value: Plain | undefined;
  legend: string;
  onChange(value: Plain): void;
};

function FaceQuestion({ form, value, legend, onChange }: FaceQuestionProps) {
  const common = { legend, isLegendHidden: true, onChange };
  if (form === 'faces') return <FaceScale {...common} value={(value as FaceValue) ?? null} />;
  return <LookBackScale {...common} value={(value as LookBackValue) ?? null} />;
}

type CardForm =
  | 'cards'
  | 'rank'
  | 'pairs'
  | 'bins'
  | 'grid'
  | 'balance'
  | 'circle'
  | 'scale-cards'
  | 'bubbles';
type CardStep = Extract<ActivityStep, { form: CardForm }>;

function CardQuestion(props: QuestionProps & { step: CardStep; legend: string }) {
  const { activity, step, legend, onChange } = props;
  const base = `${activity.id}.${step.id}`;
  const value = props.values[answerField(activity, step.id)];
  const cards = useCards(props);
  const common = { base, legend, onChange };
  switch (step.form) {
    case 'cards':
      return (
        <CardChoice
          legend={legend}
          isLegendHidden
          cards={cards}
          value={listOf(value)}
          onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
          max={step.most}
        />
      );
    case 'rank':
      return <RankForm {...common} cards={step.cards} value={listOf(value)} />;
    case 'pairs':
      return <PairsForm {...common} pairs={step.pairs} value={mapOf<'a' | 'b'>(value)} />;
    case 'scale-cards':
      return (
        <ScaleCardsForm
          cards={cards}
          words={step.words}
          value={mapOf<number>(value)}
          onChange={onChange}
        />
      );
    case 'bubbles':
      return (
        <BubblesForm
          step={step.id}
          bubbles={cards}
          making={props.making}
          value={mapOf<string>(value)}
          onChange={onChange}
          onTooLong={props.onTooLong}
        />
      );
    default:
      return <SortForm {...common} step={step} value={mapOf<string>(value)} />;
  }
}

type Named = { id: string; label: ReactNode; art?: ReactNode };

/** The cards of the question; where it is about those of an earlier one, only what was chosen there. */
function useCards({ activity, step, values }: QuestionProps & { step: CardStep }): Named[] {
  const t = useText('catalogue');
  if (step.form === 'bubbles' && step.from === undefined) {
    return step.bubbles.map((id) => ({ id, label: t(`${activity.id}.${step.id}.bubbles.${id}`) }));
  }
  if (step.form === 'circle' || step.form === 'pairs') return [];
  const all = step.form === 'bubbles' ? step.bubbles : step.cards;
  const from = step.form === 'bubbles' || step.form === 'scale-cards' ? step.from : undefined;
  const chosen = from === undefined ? all : listOf(values[answerField(activity, from)]);
  return all
    .filter((id) => chosen.includes(id))
    .map((id) => ({
      id,
      label:
        activity.makes === 'home-entry' ? (
          <TwoLanguages k={`${activity.id}.${step.id}.cards.${id}`} />
        ) : (
          (ownWords(id) ?? t(`${activity.id}.${from ?? step.id}.cards.${id}`))
        ),
      // A card of a school has words alone.
      art: ownWords(id) === null ? <CardPicture name={id} /> : undefined,
    }));
}

function listOf(value: Plain | undefined): string[] {
  return Array.isArray(value) ? value.filter((card) => typeof card === 'string') : [];
}

function mapOf<V extends Plain>(value: Plain | undefined): Record<string, V> {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Record<string, V>) } : {};
}
