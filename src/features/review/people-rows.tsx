import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';

type PeopleRowsProps = {
  label: string;
  people: readonly { name: string; portfolio: SpaceId }[];
  withNew: ReadonlySet<SpaceId>;
  /** A class fills a wide screen; a list beside something else does not. */
  columns?: 2 | 3;
};

/**
 * Young people in the order of their list. Nothing is counted, ranked or measured: the one mark a
 * name may carry is that something was shared.
 */
export function PeopleRows({ label, people, withNew, columns }: PeopleRowsProps) {
  const t = useText('staff');
  return (
    <Rows label={label} columns={columns}>
      {people.map(({ name, portfolio }) => (
        <Row
          key={portfolio}
          to={paths.youngPerson(portfolio)}
          title={<PersonName name={name} />}
          end={withNew.has(portfolio) ? <Tag tone="zon">{t('class.newlyShared')}</Tag> : undefined}
        />
      ))}
    </Rows>
  );
}
