import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { SchoolView } from '#sync/school.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import styles from './school.module.css';

/** Who left and keeps the own account for a while. */
export function LeavingRows({ view }: { view: SchoolView }) {
  const t = useText('school');
  const dates = useDates();
  const leaving = view.people.flatMap(({ id, name, leaves }) =>
    leaves === undefined ? [] : [{ id, name, until: leaves.until }],
  );
  if (leaving.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('leaving.goodbye.listTitle')}</h2>
      <Rows label={t('leaving.goodbye.listTitle')}>
        {leaving.map(({ id, name, until }) => (
          <Row
            key={id}
            to={paths.person(id)}
            title={<PersonName name={name} />}
            text={t('leaving.goodbye.open', { day: dates.text({ day: until }, 'long') })}
          />
        ))}
      </Rows>
    </section>
  );
}
