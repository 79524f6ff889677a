import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Day } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { dayOfTask, momentsFor } from '#domain/transition.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Choice } from '#ui/choice.tsx';
import { forStaff } from '#ui/for-staff.ts';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { momentName } from '#ui/use-moment-title.ts';
import { useTaskText } from '#ui/use-task-text.ts';
import { type Start, startTransition, whatIsMissing } from './start-transition.ts';
import { type Template, templateOf } from './template.ts';
import styles from './transitions.module.css';
import { useTemplates } from './use-templates.ts';

const WarmHandover = forStaff(
  () => import('./warm-handover.tsx').then((module) => module.WarmHandover),
  ['desk'],
);

type FormProps = { space: SpaceId; roster: Roster; isOwn: boolean };

export function NewTransitionForm({ space, roster, isOwn }: FormProps) {
  const t = useText('transitions');
  const profile = useProfile();
  const navigate = useNavigate();
  const taskText = useTaskText();
  const [start, setStart] = useState<Start>({ moment: '', day: '', table: [] });
  const [isAsked, setAsked] = useState(false);
  const saving = useSaving();
  const template = templateOf(start.moment, useTemplates());
  const missing = isAsked ? whatIsMissing(start, roster) : [];
  const save = async () => {
    setAsked(true);
    if (whatIsMissing(start, roster).length > 0) return;
    await saving.save(async () => {
      const record = await startTransition(profile, { space, start, template, taskText });
      await navigate(paths.transition(space, record), { replace: true });
    });
  };
  const others = roster.people.filter(
    ({ id, role }) => id !== profile.person.id && role !== 'pupil' && role !== 'admin',
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Moments
        groups={roster.groups}
        value={start.moment}
        onChange={(moment) => setStart({ ...start, moment })}
      />
      {missing.includes('moment') && <p className={styles.wrong}>{t('create.momentProblem')}</p>}
      <TextField
        type="date"
        label={t('create.day')}
        hint={t('create.dayHint')}
        value={start.day}
        onChange={(day) => setStart({ ...start, day })}
        error={missing.includes('day') ? t('create.dayProblem') : null}
      />
      <section className={styles.section}>
        <CheckList
          legend={t('create.table')}
          options={others.map(({ id, name, role }) => ({
            value: id,
            label: <PersonName name={name} />,
            hint: t(`roles.${role}`),
          }))}
          value={start.table}
          onChange={(table) => setStart({ ...start, table })}
        />
        {others.length === 0 && <p>{t('create.nobodyElse', { name: roster.name })}</p>}
        <p className={styles.small}>
          {t('create.tableHint')} {!isOwn && t('create.alwaysPupil', { name: roster.name })}
        </p>
        {missing.includes('parent') && <p className={styles.wrong}>{t('create.parentProblem')}</p>}
      </section>
      {!isOwn && start.moment !== '' && (
        <Suspense fallback={null}>
          <WarmHandover moment={start.moment} />
        </Suspense>
      )}
      <StartingTasks template={template} day={start.day} />
      <StorageNotice problem={saving.problem} />
      {missing.length > 0 && <Notice tone="error">{t('create.problem')}</Notice>}
      <Button type="submit" kind="primary" icon="signpost">
        {t('create.save')}
      </Button>
    </form>
  );
}

type MomentsProps = { groups: readonly string[]; value: string; onChange(value: string): void };

/** First the moments that fit this young person; the others stay one tap away. */
function Moments({ groups, value, onChange }: MomentsProps) {
  const t = useText('transitions');
  const [showsAll, setShowsAll] = useState(false);
  const all = momentsFor(groups);
  const fitting = all.filter((one) => one.groups.some((group) => groups.includes(group)));
  const shown = showsAll || fitting.length === 0 ? all : fitting;
  const options = shown.flatMap(({ id }) => {
    const name = momentName(id);
    if (name === null) return [];
    const label = t(`moments.${name}.title`);
    return [{ value: id, label, hint: t(`moments.${name}.about`) }];
  });
  return (
    <div className={styles.section}>
      <Choice
        legend={t('create.moment')}
        options={options}
        value={value === '' ? null : value}
        onChange={onChange}
      />
      {shown.length < all.length && (
        <Button kind="quiet" icon="caret-down" onPress={() => setShowsAll(true)}>
          {t('create.otherMoments')}
        </Button>
      )}
    </div>
  );
}

function StartingTasks({ template, day }: { template: Template; day: Day }) {
  const t = useText('transitions');
  const dates = useDates();
  const taskText = useTaskText();
  const { tasks } = template;
  if (tasks.length === 0) return null;
  const ready = tasks.map((task) => {
    const by = dayOfTask({ day: null, days: task.days }, day);
    const when = by === null ? '' : ` · ${t('page.by', { day: dates.text({ day: by }, 'day') })}`;
    return `${taskText(task)}${when}`;
  });
  return (
    <section className={styles.section}>
      <h2>{t('create.tasks')}</h2>
      <ul className={styles.preview}>
        {ready.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.small}>{t('create.tasksHint')}</p>
    </section>
  );
}
