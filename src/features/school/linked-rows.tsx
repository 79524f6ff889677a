import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { SchoolPerson } from './school-people.ts';

type LinkedRowsProps = {
  label: string;
  people: readonly SchoolPerson[];
  onUnlink(person: SchoolPerson): void;
};

/** People who belong with this one, each with a way to them and a way to end it. */
export function LinkedRows({ label, people, onUnlink }: LinkedRowsProps) {
  const t = useText('school');
  return (
    <Rows label={label}>
      {people.map((person) => (
        <Row
          key={person.id}
          title={
            <TextLink to={paths.person(person.id)}>
              <PersonName name={person.name} />
            </TextLink>
          }
          end={
            <Button kind="quiet" icon="x" onPress={() => onUnlink(person)}>
              {t('person.unlink')} <VisuallyHidden>{person.name}</VisuallyHidden>
            </Button>
          }
        />
      ))}
    </Rows>
  );
}
