import { noteGoneOn } from '#domain/note-keeping.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useNoteKeeping } from '#storage/use-note-keeping.ts';
import { useProfile } from '#storage/use-profile.tsx';
import styles from './review.module.css';

/** Until when the school keeps it; a note that is not written yet counts from now. */
export function NoteDay({ written }: { written: number | null }) {
  const t = useText('staff');
  const dates = useDates();
  const profile = useProfile();
  const keeping = useNoteKeeping();
  if (keeping === undefined || keeping === null) return null;
  const day = dates.text({ day: noteGoneOn(written ?? profile.now(), keeping) }, 'long');
  return <p className={styles.by}>{t('note.goneOn', { day })}</p>;
}
