import { isDay } from '#domain/calendar.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useFingerprint } from '#storage/fingerprint.ts';
import { Notice } from '#ui/notice.tsx';
import type { ParcelTrouble } from './check-parcel.ts';
import styles from './parcel.module.css';

/** Why a parcel is not taken in, and what to do next. Nothing of it was kept. */
export function ParcelTroubleNotice({ trouble }: { trouble: ParcelTrouble }) {
  const t = useText('parcel');
  const dates = useDates();
  const { why, school, until } = trouble;
  const digits = useFingerprint(why === 'unknown-school' ? school.key : null);
  const day = isDay(until) ? dates.text({ day: until }, 'long') : '';
  return (
    <Notice tone="error">
      <p>{t(`in.problem.${why}`, { school: school.name, day })}</p>
      {why === 'unknown-school' && (
        <p>
          {t('seal')}{' '}
          <span dir="ltr" className={styles.digits}>
            {digits}
          </span>
        </p>
      )}
    </Notice>
  );
}
