import type { ReactNode } from 'react';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { CardState } from './card-state.tsx';
import type { SchoolPerson } from './school-people.ts';

type PersonRowsProps = {
  label: string;
  people: readonly SchoolPerson[];
  textOf?: ((person: SchoolPerson) => ReactNode) | undefined;
};

export function PersonRows({ label, people, textOf }: PersonRowsProps) {
  return (
    <Rows label={label}>
      {people.map((person) => (
        <Row
          key={person.id}
          to={paths.person(person.id)}
          title={<PersonName name={person.name} />}
          text={textOf?.(person)}
          end={<CardState card={person.card} />}
        />
      ))}
    </Rows>
  );
}
