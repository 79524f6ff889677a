import type { Plain } from '#content/document.ts';
import { groups as allGroups, competences, isGroup } from '#domain/activity.ts';
import { type SchoolCardForm, schoolCardForms, schoolCardLimits } from '#domain/school-card.ts';
import { useText } from '#i18n/use-text.ts';
import { CheckList } from '#ui/check-list.tsx';
import { Choice } from '#ui/choice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { asksTwice, type CardProblem, wordsTooMany } from './card-problems.ts';
import styles from './catalogue.module.css';

type CardFieldsProps = {
  values: Readonly<Record<string, Plain>>;
  problems: readonly CardProblem[];
  onChange(field: string, value: Plain): void;
};

export function CardFields(props: CardFieldsProps) {
  const { values, problems, onChange } = props;
  const t = useText('all-cards');
  const sentence = (problem: CardProblem) =>
    problems.includes(problem) ? t(`edit.${problem}`) : null;
  return (
    <>
      <TextField
        label={t('edit.name')}
        value={textOf(values.title)}
        onChange={(title) => onChange('title', title)}
        maxLength={schoolCardLimits.title}
        error={sentence('titleProblem')}
      />
      <TextField
        label={t('edit.question')}
        hint={t('edit.advice')}
        value={textOf(values.question)}
        onChange={(question) => onChange('question', question)}
        maxLength={schoolCardLimits.question}
        error={sentence('questionProblem')}
      />
      <Advice question={textOf(values.question)} />
      <Choice
        legend={t('edit.form')}
        options={schoolCardForms.map((form) => ({ value: form, label: t(`edit.${form}`) }))}
        value={schoolCardForms.find((form) => form === values.form) ?? null}
        onChange={(form: SchoolCardForm) => onChange('form', form)}
      />
      {values.form === 'cards' && (
        <TextArea
          label={t('edit.cardsLabel')}
          hint={t('edit.cardsHint')}
          value={linesOf(values.cards).join('\n')}
          onChange={(lines) => onChange('cards', lines.split('\n'))}
          maxLength={(schoolCardLimits.card + 1) * schoolCardLimits.mostCards}
          error={sentence('cardsProblem')}
        />
      )}
      <ForWhom {...props} />
    </>
  );
}

/** Said while somebody writes, and never in the way: a maker may know better. */
function Advice({ question }: { question: string }) {
  const t = useText('all-cards');
  const count = wordsTooMany(question);
  return (
    <div className={styles.advice} role="status">
      <p>{t('edit.advicePeople')}</p>
      {count !== null && <p>{t('edit.tooLong', { number: count })}</p>}
      {asksTwice(question) && <p>{t('edit.tooMany')}</p>}
    </div>
  );
}

function ForWhom({ values, onChange }: CardFieldsProps) {
  const t = useText('all-cards');
  const asked = useText('activities');
  const school = useText('desk');
  const offered = allGroups.filter((group) => group !== 'OU');
  return (
    <>
      <SelectField
        label={t('edit.competence')}
        options={[
          { value: '', label: t('edit.noCompetence') },
          ...competences.map((id) => ({ value: id, label: asked(`list.question.${id}`) })),
        ]}
        value={textOf(values.competence)}
        onChange={(competence) => onChange('competence', competence === '' ? null : competence)}
      />
      <div>
        <CheckList
          legend={t('edit.groups')}
          options={offered.map((group) => ({ value: group, label: school(`groups.${group}`) }))}
          value={linesOf(values.groups).filter(isGroup)}
          onChange={(groups) => onChange('groups', groups)}
        />
        <p className={styles.advice}>{t('edit.groupsHint')}</p>
      </div>
    </>
  );
}

function textOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value : '';
}

function linesOf(value: Plain | undefined): string[] {
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
}
