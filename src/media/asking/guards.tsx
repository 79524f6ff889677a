import type { Plain } from '#content/document.ts';
import { type Activity, type ActivityStep, hasGuard } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { personIn } from './forms/person-form.tsx';

type GuardsProps = {
  activity: Activity;
  step: ActivityStep;
  values: Readonly<Record<string, Plain>>;
};

/** What an activity owes the person who does it, said where it matters. */
export function Guards({ activity, step, values }: GuardsProps) {
  const t = useText('activities');
  const cards = useText('cards');
  if (hasGuard(activity, 'shows-reader')) {
    const person = activity.steps.find((one) => one.form === 'person');
    const chosen = person && personIn(values[answerField(activity, person.id)]);
    return (
      <>
        <Notice>{readerSentence(t, chosen ?? null)}</Notice>
        <LinkButton to={paths.talk} kind="quiet">
          {t('help.talk')}
        </LinkButton>
      </>
    );
  }
  const isLast = activity.steps.at(-1)?.id === step.id;
  if (hasGuard(activity, 'offers-contacts') && isLast) {
    return <Notice>{t('network.offer')}</Notice>;
  }
  if (hasGuard(activity, 'offers-help') && isLast) {
    return (
      <Notice>
        <p>{t('help.after')}</p>
        <LinkButton to={paths.activity('i-want-help')}>{cards('i-want-help.title')}</LinkButton>
      </Notice>
    );
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
