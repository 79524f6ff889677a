import type { Plain } from '#content/document.ts';
import { useText } from '#i18n/use-text.ts';
import { DateForm } from '#media/asking/forms/date-form.tsx';
import { PersonForm } from '#media/asking/forms/person-form.tsx';
import { TextForm } from '#media/asking/forms/text-form.tsx';
import type { Editing } from '#storage/use-editing.ts';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { AgreedStep } from './agreed-step.tsx';
import styles from './conversation.module.css';
import type { GuidedProps } from './guided-props.ts';
import { Both, Told } from './told.tsx';

type StepQuestionsProps = GuidedProps & { editing: Editing; onSay(): void };

/** What, when and with whose help. Once it stands in the loopbook it is the pupil's to change. */
export function StepQuestions({ view, table, roster, editing, onSay }: StepQuestionsProps) {
  const t = useText('conversation');
  const { values } = editing;
  const change = (field: string, value: Plain) => {
    onSay();
    editing.change(field, value);
  };
  if (values.step !== undefined && view !== null) {
    return (
      <>
        <Notice>
          <Told k="step.made" values={{ name: roster.name }} />
        </Notice>
        <AgreedStep view={view} name={roster.name} />
      </>
    );
  }
  const pupil = roster.people.find(({ role }) => role === 'pupil')?.id;
  // Who sits here is the first that one thinks of.
  const people = roster.people.toSorted(
    (one, other) => Number(other.id === table.with.id) - Number(one.id === table.with.id),
  );
  return (
    <>
      <p className={styles.now}>
        <Icon name="flag" />
        <Both k="turn.own" values={{ name: roster.name }} />
      </p>
      <section className={styles.section}>
        <h2>
          <Both k="step.text" />
        </h2>
        <TextForm
          label={t('step.text')}
          isLong={false}
          value={typeof values.text === 'string' ? values.text : ''}
          onChange={(value) => change('text', value)}
          onTooLong={() => undefined}
        />
      </section>
      <section className={styles.section}>
        <h2>
          <Both k="step.day" />
        </h2>
        <DateForm
          legend={t('step.day')}
          value={typeof values.day === 'string' ? values.day : ''}
          onChange={(day) => change('day', day)}
        />
      </section>
      <section className={styles.section}>
        <h2>
          <Both k="step.who" />
        </h2>
        <PersonForm
          legend={t('step.who')}
          people={people}
          asked={pupil}
          value={values.who}
          onChange={(who) => change('who', who)}
        />
      </section>
    </>
  );
}
