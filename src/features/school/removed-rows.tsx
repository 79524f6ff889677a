import { goneForGoodAt } from '#domain/bin.ts';
import { dayOf } from '#domain/calendar.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import styles from './school.module.css';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** Who was taken out less than thirty days ago, and the way back. */
export function RemovedRows({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const dates = useDates();
  const { trouble, isBusy, run } = useDoing();
  const removed = school.view.removed ?? [];
  if (removed.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('leaving.listTitle')}</h2>
      <TroubleNotice trouble={trouble} />
      <Rows label={t('leaving.listTitle')}>
        {removed.map(({ id, name, at }) => (
          <Row
            key={id}
            title={<PersonName name={name} />}
            text={t('leaving.until', {
              day: dates.text({ day: dayOf(goneForGoodAt(at)) }, 'long'),
            })}
            end={
              <Button
                icon="arrow-counter-clockwise"
                isDisabled={isBusy}
                onPress={() => run(() => school.change({ do: 'bring-back-person', id }))}
              >
                {t('leaving.back')}
              </Button>
            }
          />
        ))}
      </Rows>
    </section>
  );
}
