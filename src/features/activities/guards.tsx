import type { Plain } from '#content/document.ts';
import { type Activity, type ActivityStep, hasGuard } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import { useText } from '#i18n/use-text.ts';
import { Notice } from '#ui/notice.tsx';
import { personIn } from './forms/person-form.tsx';

type GuardsProps = {
  activity: Activity;
  step: ActivityStep;
  values: Readonly<Record<string, Plain>>;
};

/** What an activity owes the person who does it, said where it matters. */
export function Guards({ activity, step, values }: GuardsProps) {
  const t = useText('activities');
  if (hasGuard(activity, 'shows-reader')) {
    const person = activity.steps.find((one) => one.form === 'person');
    const chosen = person && personIn(values[answerField(activity, person.id)]);
    return <Notice>{readerSentence(t, chosen ?? null)}</Notice>;
  }
  const isLast = activity.steps.at(-1)?.id === step.id;
  if (hasGuard(activity, 'offers-contacts') && isLast) {
    return <Notice>{t('network.offer')}</Notice>;
  }
  return null;
}

function readerSentence(
  t: ReturnType<typeof useText<'activities'>>,
  person: { id: string | null; name: string } | null,
): string {
  if (person === null) return t('help.notYet');
  return t(person.id === null ? 'help.outside' : 'help.who', { name: person.name });
}
