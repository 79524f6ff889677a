import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { AskFirst } from './ask-first.tsx';
import styles from './school.module.css';
import type { SchoolClass, SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** The classes of a pupil or a teacher, and the way out of each. */
export function PersonClasses({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const [leaving, setLeaving] = useState<SchoolClass | null>(null);
  const { trouble, isBusy, run } = useDoing();
  const isPupil = person.role === 'pupil';
  const classes = school.view.classes.filter((one) =>
    (isPupil ? one.pupils : one.teachers).includes(person.id),
  );

  async function leave({ id }: SchoolClass) {
    setLeaving(null);
    await run(() =>
      school.change(
        isPupil
          ? { do: 'leave-class', class: id, pupil: person.id }
          : { do: 'take-teacher', class: id, teacher: person.id },
      ),
    );
  }

  return (
    <section className={styles.section}>
      <h2>{t('person.classes')}</h2>
      {classes.length === 0 && <p className={styles.quiet}>{t('person.noClasses')}</p>}
      {classes.length > 0 && (
        <Rows label={t('person.classes')}>
          {classes.map((one) => (
            <Row
              key={one.id}
              title={
                <TextLink to={paths.schoolClass(one.id)}>
                  <bdi>{one.name}</bdi>
                </TextLink>
              }
              end={
                <Button kind="quiet" icon="x" isDisabled={isBusy} onPress={() => setLeaving(one)}>
                  {t('person.leaveNamed', { class: one.name })}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <TroubleNotice trouble={trouble} />
      {leaving && (
        <AskFirst
          title={t('person.leaveTitle', { name: person.name, class: leaving.name })}
          what={isPupil ? t('person.leaveWhat') : t('class.takeWhat', { name: person.name })}
          no={t('person.leaveNo')}
          onNo={() => setLeaving(null)}
          yes={
            <Button kind="danger" onPress={() => leave(leaving)}>
              {t('person.leave')}
            </Button>
          }
        />
      )}
    </section>
  );
}
