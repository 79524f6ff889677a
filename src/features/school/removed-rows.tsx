import { useState } from 'react';
import { goneForGoodAt } from '#domain/bin.ts';
import { dayOf } from '#domain/calendar.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import styles from './school.module.css';
import { classesOf, personIn } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** Who was taken out less than thirty days ago, and the way back. */
export function RemovedRows({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const dates = useDates();
  const { trouble, isBusy, run } = useDoing();
  const [back, setBack] = useState<string | null>(null);
  const removed = school.view.removed ?? [];
  if (removed.length === 0 && back === null) return null;

  async function bringBack(id: string) {
    if (await run(() => school.change({ do: 'bring-back-person', id }))) setBack(id);
  }

  return (
    <section className={styles.section}>
      <h2>{t('leaving.listTitle')}</h2>
      <TroubleNotice trouble={trouble} />
      {back !== null && <BroughtBack school={school} id={back} />}
      {removed.length > 0 && (
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
                  onPress={() => bringBack(id)}
                >
                  {t('leaving.back')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

/** The place is as it was; the old card is not, and somebody may have had no class. */
function BroughtBack({ school, id }: { school: KnownSchool; id: string }) {
  const t = useText('school');
  const person = personIn(school.view, id);
  if (person === undefined) return null;
  const isUnplaced = person.role === 'pupil' && classesOf(school.view, id).length === 0;
  return (
    <Notice tone="good">
      <p>{t('leaving.isBack', { name: person.name })}</p>
      <p>{t('leaving.newCard')}</p>
      {isUnplaced && <p>{t('leaving.noClass')}</p>}
      <div className={styles.buttons}>
        <LinkButton to={`${paths.cards('team')}?wie=${id}`} icon="qr-code">
          {t('card.print')}
        </LinkButton>
        {isUnplaced && <LinkButton to={paths.person(id)}>{t('leaving.toPerson')}</LinkButton>}
      </div>
    </Notice>
  );
}
