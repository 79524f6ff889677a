import { useMemo } from 'react';
import { groups } from '#domain/activity.ts';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { SpaceView } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { momentName, useMomentTitle } from '#ui/use-moment-title.ts';
import { When } from '#ui/when.tsx';
import { type DeskRow, deskRows, isFound, type RunningStep, shownOnDesk } from './desk.ts';
import { limits } from './limits.ts';
import styles from './transitions.module.css';
import { type DeskAddress, somePeople } from './use-desk-address.ts';

type DeskPeopleProps = {
  people: readonly SpaceView[];
  steps: readonly RunningStep[];
  withNew: ReadonlySet<SpaceId>;
  asked: DeskAddress;
  ask(next: Partial<DeskAddress>): void;
};

/** Everyone this person follows: who is before a step first, by its day. */
export function DeskPeople({ people, steps, withNew, asked, ask }: DeskPeopleProps) {
  const t = useText('desk');
  const me = useProfile().person.id;
  const rows = useMemo(() => deskRows(people, steps), [people, steps]);
  const found = rows.filter((row) => isFound(row, asked, me));
  return (
    <section className={styles.section}>
      <h2>{t('people.list')}</h2>
      <Filters people={people} steps={steps} asked={asked} ask={ask} />
      {found.length === 0 ? (
        <p role="status">{t('people.noneFound')}</p>
      ) : (
        <Rows label={t('people.list')} columns={2}>
          {found.slice(0, asked.rows).map((row) => (
            <PersonRow
              key={row.step?.record ?? row.person.space}
              row={row}
              isNew={withNew.has(row.person.space)}
            />
          ))}
        </Rows>
      )}
      {found.length > asked.rows && (
        <Button
          icon="caret-down"
          kind="quiet"
          onPress={() => ask({ rows: asked.rows + somePeople })}
        >
          {t('people.more')}
        </Button>
      )}
    </section>
  );
}

function PersonRow({ row: { person, step }, isNew }: { row: DeskRow; isNew: boolean }) {
  const t = useText('desk');
  const titleOf = useMomentTitle();
  return (
    <Row
      to={paths.youngPerson(person.space)}
      title={<PersonName name={person.name} />}
      text={
        step !== null && (
          <>
            {titleOf(step.moment)}
            {step.day !== '' && (
              <>
                {' · '}
                <When day={step.day} form="day" />
              </>
            )}
          </>
        )
      }
      end={
        <>
          {isNew && <Tag tone="zon">{t('people.newlyShared')}</Tag>}
          {step?.hasContact === false && <Tag>{t('people.noContact')}</Tag>}
        </>
      }
    />
  );
}

function Filters({ people, steps, asked, ask }: Omit<DeskPeopleProps, 'withNew'>) {
  const t = useText('desk');
  const titleOf = useMomentTitle();
  const search = (next: Partial<DeskAddress>) => ask({ ...next, rows: somePeople });
  const present = groups.filter((group) => people.some((one) => one.groups.includes(group)));
  const moments = [...new Set(steps.map(({ moment }) => moment))].filter(
    (moment) => momentName(moment) !== null,
  );
  return (
    <div className={styles.filters}>
      <TextField
        type="search"
        label={t('people.filter')}
        value={asked.name}
        onChange={(name) => search({ name })}
        maxLength={limits.filter}
      />
      <SelectField
        label={t('people.moment')}
        value={asked.moment}
        onChange={(moment) => search({ moment })}
        options={[
          { value: '', label: t('people.everyMoment') },
          ...moments.map((moment) => ({ value: moment, label: titleOf(moment) })),
          { value: 'none', label: t('people.noMoment') },
        ]}
      />
      <SelectField
        label={t('people.show')}
        value={asked.show}
        onChange={(word) => search({ show: shownOnDesk.find((one) => one === word) ?? 'all' })}
        options={shownOnDesk.map((value) => ({ value, label: t(`people.shown.${value}`) }))}
      />
      {present.length > 1 && (
        <SelectField
          label={t('people.group')}
          value={asked.group}
          onChange={(group) => search({ group })}
          options={[
            { value: '', label: t('people.everyGroup') },
            ...present.map((group) => ({ value: group, label: t(`groups.${group}`) })),
          ]}
        />
      )}
    </div>
  );
}
