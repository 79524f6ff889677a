import { useText } from '#i18n/use-text.ts';
import { useFingerprint } from '#storage/fingerprint.ts';
import type { SchoolsAnswer } from '#sync/parcels.ts';
import { Choice } from '#ui/choice.tsx';
import styles from './parcel.module.css';

type School = SchoolsAnswer['others'][number];
type ToSchoolProps = {
  schools: readonly School[];
  chosen: School | null;
  onChoose(key: string): void;
};

/** The schools that the office knows, with what is compared with their paper. */
export function ToSchool({ schools, chosen, onChoose }: ToSchoolProps) {
  const t = useText('parcel');
  const digits = useFingerprint(chosen?.key ?? null);
  return (
    <div className={styles.part}>
      <Choice
        legend={t('school')}
        options={schools.map(({ key, name }) => ({ value: key, label: <bdi>{name}</bdi> }))}
        value={chosen?.key ?? null}
        onChange={onChoose}
      />
      {digits !== null && (
        <p className={styles.small}>
          {t('seal')}{' '}
          <span dir="ltr" className={styles.digits}>
            {digits}
          </span>
          {t('sealPaper')}
        </p>
      )}
    </div>
  );
}
