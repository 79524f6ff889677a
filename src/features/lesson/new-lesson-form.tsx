import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { mostLessonCards, possibleEnds, usualEnd } from '#domain/lesson.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type LessonView, useRunningLessons } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { CardChoice } from '#ui/card-choice.tsx';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { SelectField } from '#ui/select-field.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './lesson.module.css';
import { startLesson } from './start-lesson.ts';
import { found, useOfferedCards } from './use-offered-cards.ts';

type FormProps = { space: SpaceId; roster: Roster; before: LessonView | undefined };

export function NewLessonForm({ space, roster, before }: FormProps) {
  const t = useText('leading');
  const dates = useDates();
  const profile = useProfile();
  const navigate = useNavigate();
  const offered = useOfferedCards(roster.groups);
  const running = useRunningLessons(space) ?? [];
  const [opened] = useState(() => profile.now());
  const [wanted, setWanted] = useState('');
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>(() =>
    offered.map(({ id }) => id).filter((id) => id === search.get('kaart')),
  );
  const [until, setUntil] = useState(() => String(usualEnd(opened)));
  const [isAsked, setAsked] = useState(false);
  const { save, problem } = useSaving();
  const picked = chosen.flatMap((id) => offered.find((card) => card.id === id) ?? []);
  const shown = found(offered, wanted, chosen);
  const start = async () => {
    setAsked(true);
    if (chosen.length === 0) return;
    await save(async () => {
      const record = await startLesson(profile, {
        space,
        roster,
        cards: picked.map(({ id, title }) => ({ id, title })),
        until: Number(until),
        before,
      });
      await navigate(paths.lesson(space, record), { replace: true });
    });
  };
  return (
    <Columns
      isAsideKept
      aside={
        <div className={styles.form}>
          {chosen.length > 0 && (
            <p className={styles.cardsOf}>{dates.list(picked.map(({ label }) => label))}</p>
          )}
          <SelectField
            label={t('new.until')}
            options={endsFrom(opened).map((end) => ({
              value: String(end),
              label: dates.text({ instant: end }, 'time'),
            }))}
            value={until}
            onChange={setUntil}
          />
          <p className={styles.small}>{t('new.privacy')}</p>
          <StorageNotice problem={problem} />
          {isAsked && chosen.length === 0 && <Notice tone="error">{t('new.missing')}</Notice>}
          <Button kind="primary" icon="flag" onPress={start}>
            {running.length > 0 ? t('new.second') : t('new.start')}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <TextField type="search" label={t('new.find')} value={wanted} onChange={setWanted} />
        {shown.length === 0 && <p role="status">{t('new.none')}</p>}
        <CardChoice
          legend={t('new.cards')}
          cards={shown.map(({ id, label, title }) => ({
            id,
            label: title === null ? label : <bdi lang="nl">{label}</bdi>,
          }))}
          value={chosen}
          onChange={setChosen}
          max={mostLessonCards}
        />
      </div>
    </Columns>
  );
}

function endsFrom(now: number): number[] {
  return [...new Set([...possibleEnds(now), usualEnd(now)])].sort((one, other) => one - other);
}
