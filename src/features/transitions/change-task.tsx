import { useState } from 'react';
import { isDay } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import type { Roster } from '#domain/roster.ts';
import { dayOfTask } from '#domain/transition.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { limits } from './limits.ts';
import { doneBy, type Task } from './task.ts';
import styles from './transitions.module.css';

type ChangeTaskProps = {
  task: Task;
  step: Day;
  roster: Roster;
  onSave(task: Task): Promise<void>;
  onRemove(task: Task): Promise<void>;
  onClose(): void;
};

/** What, who and by when of one task. */
export function ChangeTask({ task, step, roster, onSave, onRemove, onClose }: ChangeTaskProps) {
  const t = useText('transitions');
  const words = useTaskText()(task);
  const [text, setText] = useState(words);
  const people = roster.people.filter((one) => one.role !== 'admin');
  const [who, setWho] = useState(people.find(({ id }) => id === task.who)?.id ?? '');
  const given = dayOfTask(task, step) ?? '';
  const [day, setDay] = useState(given);
  const [isEmpty, setEmpty] = useState(false);
  const save = async () => {
    if (text.trim() === '') return setEmpty(true);
    await onSave({
      ...doneBy(
        task,
        people.find(({ id }) => id === who),
      ),
      ...(text === words ? {} : { text: text.trim(), from: null }),
      // A day that nobody changed goes on moving with the step.
      ...(day === given ? {} : { day: isDay(day) ? day : null, days: null }),
    });
  };
  return (
    <Sheet isOpen title={t('page.editTitle')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label={t('page.text')}
          value={text}
          onChange={setText}
          maxLength={limits.task}
          error={problemOf(t, text, isEmpty)}
        />
        <SelectField
          label={t('page.taskWho')}
          value={who}
          onChange={setWho}
          options={[
            { value: '', label: t('page.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField type="date" label={t('page.taskDay')} value={day} onChange={setDay} />
        <div className={styles.buttons}>
          <Button type="submit" kind="primary" icon="check">
            {t('page.save')}
          </Button>
          <Button onPress={onClose}>{t('page.cancel')}</Button>
          <Button kind="quiet" icon="trash" onPress={() => onRemove(task)}>
            {t('page.remove')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

type Words = ReturnType<typeof useText<'transitions'>>;

function problemOf(t: Words, text: string, isEmpty: boolean): string | null {
  if (text.length >= limits.task) return t('full');
  return isEmpty && text.trim() === '' ? t('page.addProblem') : null;
}
