import { lazy, Suspense, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { AskFirst } from './ask-first.tsx';
import styles from './school.module.css';
import { personIn, type SchoolClass, type SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** So many can be ticked off a list; of more, those of this class are shown and others are sought. */
const fewTeachers = 12;

const LinkPerson = lazy(() =>
  import('./link-person.tsx').then((search) => ({ default: search.LinkPerson })),
);

/** Putting a teacher with a class opens it at once; taking one off asks first. */
export function ClassTeachers({ school, of }: { school: KnownSchool; of: SchoolClass }) {
  const t = useText('school');
  const { trouble, isBusy, run } = useDoing();
  const [leaving, setLeaving] = useState<SchoolPerson | null>(null);
  const teachers = school.view.people.filter(({ role }) => role === 'teacher');
  const isLong = teachers.length > fewTeachers;
  const isHere = ({ id }: SchoolPerson) => of.teachers.includes(id);
  const shown = isLong ? teachers.filter(isHere) : teachers;

  function choose(chosen: string[]) {
    const put = chosen.find((id) => !of.teachers.includes(id));
    const taken = of.teachers.find((id) => !chosen.includes(id));
    if (put) void run(() => school.change({ do: 'put-teacher', class: of.id, teacher: put }));
    if (taken) setLeaving(personIn(school.view, taken) ?? null);
  }
  async function take(teacher: string) {
    setLeaving(null);
    await run(() => school.change({ do: 'take-teacher', class: of.id, teacher }));
  }

  return (
    <section className={styles.section}>
      <h2>{t('class.teachers')}</h2>
      {teachers.length === 0 ? (
        <>
          <p>{t('class.noTeachers')}</p>
          <TextLink to={paths.staff} icon="user-plus">
            {t('class.toTeam')}
          </TextLink>
        </>
      ) : (
        <>
          <p className={styles.quiet}>{t('class.teachersHint')}</p>
          <CheckList
            legend={t('class.teachers')}
            isLegendHidden
            value={of.teachers}
            onChange={choose}
            options={shown.map(({ id, name }) => ({
              value: id,
              label: <PersonName name={name} />,
              isDisabled: isBusy,
            }))}
          />
          {isLong && (
            <Suspense>
              <LinkPerson
                label={t('class.addTeacher')}
                people={teachers.filter((one) => !isHere(one))}
                onLink={(teacher) => school.change({ do: 'put-teacher', class: of.id, teacher })}
              />
            </Suspense>
          )}
        </>
      )}
      <TroubleNotice trouble={trouble} />
      {leaving && (
        <AskFirst
          title={t('class.take', { name: leaving.name, class: of.name })}
          what={t('class.takeWhat', { name: leaving.name })}
          no={t('class.takeNo')}
          onNo={() => setLeaving(null)}
          yes={
            <Button kind="danger" onPress={() => take(leaving.id)}>
              {t('class.takeYes')}
            </Button>
          }
        />
      )}
    </section>
  );
}
