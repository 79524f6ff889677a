import { useSearchParams } from 'react-router';
import { groups } from '#domain/activity.ts';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import type { SpaceView } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { isFound } from './found.ts';
import { limits } from './limits.ts';
import styles from './transitions.module.css';

type FollowedProps = { people: readonly SpaceView[]; withNew: ReadonlySet<SpaceId> };

/** Everyone this person follows, by name. What was sought stays in the address, for the way back. */
export function FollowedPeople({ people, withNew }: FollowedProps) {
  const t = useText('transitions');
  const [search, setSearch] = useSearchParams();
  const wanted = { name: search.get('naam') ?? '', group: search.get('groep') ?? '' };
  const found = people.filter((one) => isFound(one, wanted));
  const present = groups.filter((group) => people.some((one) => one.groups.includes(group)));
  const look = (next: Partial<typeof wanted>) => {
    const { name, group } = { ...wanted, ...next };
    const kept = {
      ...(name === '' ? {} : { naam: name }),
      ...(group === '' ? {} : { groep: group }),
    };
    setSearch(kept, { replace: true });
  };
  return (
    <section className={styles.section}>
      <h2>{t('people.list')}</h2>
      <div className={styles.filters}>
        <TextField
          type="search"
          label={t('people.filter')}
          value={wanted.name}
          onChange={(name) => look({ name })}
          maxLength={limits.filter}
        />
        {present.length > 1 && (
          <SelectField
            label={t('people.group')}
            value={wanted.group}
            onChange={(group) => look({ group })}
            options={[
              { value: '', label: t('people.everyGroup') },
              ...present.map((group) => ({ value: group, label: t(`groups.${group}`) })),
            ]}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p role="status">{t('people.noneFound')}</p>
      ) : (
        <Rows label={t('people.list')} columns={3}>
          {found.map((one) => (
            <Row
              key={one.space}
              to={paths.youngPerson(one.space)}
              title={<PersonName name={one.name} />}
              end={
                withNew.has(one.space) ? <Tag tone="zon">{t('people.newlyShared')}</Tag> : undefined
              }
            />
          ))}
        </Rows>
      )}
    </section>
  );
}
