import type { ReactNode } from 'react';
import type { Plain } from '#content/document.ts';
import type { Activity, ActivityStep } from '#domain/activity.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { CardChoice } from '#ui/card-choice.tsx';
import { FaceScale, type FaceValue, LookBackScale, type LookBackValue } from '#ui/face-scale.tsx';
import { Pairs, type Side } from '#ui/pairs.tsx';
import { BinsForm } from './forms/bins-form.tsx';
import { DateForm } from './forms/date-form.tsx';
import { PersonForm } from './forms/person-form.tsx';
import { ScaleCardsForm } from './forms/scale-cards-form.tsx';
import { TextForm } from './forms/text-form.tsx';

type QuestionProps = {
  activity: Activity;
  step: ActivityStep;
  value: Plain | undefined;
  people: readonly RosterPerson[];
  /** `null`: the answer was taken back. */
  onChange(value: Plain): void;
  /** While the text is longer than fits, going on waits, so that no word is lost. */
  onTooLong(isTooLong: boolean): void;
};

/** The field, the faces or the cards with which one question is answered. */
export function Question(props: QuestionProps): ReactNode {
  const { activity, step, value, onChange } = props;
  const t = useText('catalogue');
  const legend = t(`${activity.id}.${step.id}.question`);
  switch (step.form) {
    case 'short-text':
    case 'long-text':
      return (
        <TextForm
          label={legend}
          isLong={step.form === 'long-text'}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          onTooLong={props.onTooLong}
        />
      );
    case 'person':
      return <PersonForm legend={legend} people={props.people} value={value} onChange={onChange} />;
    case 'date': {
      const day = typeof value === 'string' ? value : '';
      return <DateForm legend={legend} value={day} onChange={onChange} />;
    }
    case 'faces':
    case 'faces3':
      return <FaceQuestion {...props} legend={legend} />;
    default:
      return <CardQuestion {...props} step={step} legend={legend} />;
  }
}

function FaceQuestion({ step, value, legend, onChange }: QuestionProps & { legend: string }) {
  const common = { legend, isLegendHidden: true, onChange };
  if (step.form === 'faces') return <FaceScale {...common} value={(value as FaceValue) ?? null} />;
  return <LookBackScale {...common} value={(value as LookBackValue) ?? null} />;
}

type CardStep = Extract<ActivityStep, { form: 'cards' | 'pairs' | 'bins' | 'scale-cards' }>;

function CardQuestion(props: QuestionProps & { step: CardStep; legend: string }) {
  const { activity, step, value, legend, onChange } = props;
  const t = useText('catalogue');
  const activities = useText('activities');
  const base = `${activity.id}.${step.id}`;
  if (step.form === 'pairs') {
    const pairs = step.pairs.map((id) => {
      const side = `${base}.pairs.${id}`;
      return { id, a: t(`${side}.a`), b: t(`${side}.b`) };
    });
    return (
      <Pairs
        legend={legend}
        isLegendHidden
        pairs={pairs}
        value={mapOf<Side>(value)}
        onChange={onChange}
        between={activities('form.between')}
      />
    );
  }
  const cards = step.cards.map((id) => ({ id, label: t(`${base}.cards.${id}`) }));
  if (step.form === 'bins') {
    const bins = step.bins.map((id) => ({ id, label: t(`${base}.bins.${id}`) }));
    return <BinsForm cards={cards} bins={bins} value={mapOf<string>(value)} onChange={onChange} />;
  }
  if (step.form === 'scale-cards') {
    return <ScaleCardsForm cards={cards} value={mapOf<number>(value)} onChange={onChange} />;
  }
  const chosen = Array.isArray(value) ? value.filter((card) => typeof card === 'string') : [];
  return (
    <CardChoice
      legend={legend}
      isLegendHidden
      cards={cards}
      value={chosen}
      onChange={onChange}
      max={step.most}
    />
  );
}

function mapOf<V extends Plain>(value: Plain | undefined): Record<string, V> {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Record<string, V>) } : {};
}
