import { useState } from 'react';
import { isDay } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { When } from '#ui/when.tsx';
import styles from './transitions.module.css';

type TransitionDayProps = { view: RecordView; mayChange: boolean };

/** The day on which it happens. Two days stand here while two people chose a different one. */
export function TransitionDay({ view, mayChange }: TransitionDayProps) {
  const t = useText('transitions');
  const [isChanging, setChanging] = useState(false);
  const days = (view.fields.day ?? []).filter(
    (day): day is string => typeof day === 'string' && isDay(day),
  );
  return (
    <>
      <div className={styles.day}>
        {days.map((day) => (
          <span key={day} className={styles.withIcon}>
            <Icon name="calendar-blank" />
            <strong>
              <When day={day} form="long" />
            </strong>
          </span>
        ))}
        {mayChange && !isChanging && (
          <Button kind="quiet" icon="pencil-simple" onPress={() => setChanging(true)}>
            {t('page.changeDay')}
          </Button>
        )}
      </div>
      {isChanging && <ChangeDay view={view} onDone={() => setChanging(false)} />}
    </>
  );
}

function ChangeDay({ view, onDone }: { view: RecordView; onDone(): void }) {
  const t = useText('transitions');
  const profile = useProfile();
  const [day, setDay] = useState(text(view, 'day'));
  const [isWrong, setWrong] = useState(false);
  const saving = useSaving();
  const save = async () => {
    if (!isDay(day)) return setWrong(true);
    const { space, record } = view;
    const work = () => saveRecord(profile, { space, record, kind: 'transition', edits: { day } });
    if (await saving.save(work)) onDone();
  };
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        type="date"
        label={t('page.dayLabel')}
        value={day}
        onChange={setDay}
        error={isWrong ? t('create.dayProblem') : null}
      />
      <Button type="submit" icon="check">
        {t('page.save')}
      </Button>
      <StorageNotice problem={saving.problem} />
    </form>
  );
}
