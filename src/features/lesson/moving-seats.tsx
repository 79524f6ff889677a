import { type DragEvent, useState } from 'react';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './seats.module.css';

type MovingSeatsProps = {
  people: readonly RosterPerson[];
  onMove(who: string, to: number): Promise<unknown>;
};

/** Places change by two buttons each; dragging does the same. */
export function MovingSeats({ people, onMove }: MovingSeatsProps) {
  const t = useText('leading');
  const [dragged, setDragged] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const move = async ({ id, name }: RosterPerson, to: number) => {
    await onMove(id, to);
    setTold(t('lead.placeTold', { name, place: to + 1 }));
  };
  const drop = (to: number) => (event: DragEvent) => {
    event.preventDefault();
    const person = people.find(({ id }) => id === dragged);
    setDragged(null);
    if (person !== undefined) void move(person, to);
  };
  return (
    <>
      <ol className={styles.seats} data-moving aria-label={t('lead.who')}>
        {people.map((person, place) => (
          <li
            key={person.id}
            className={styles.seat}
            data-moving={dragged === person.id ? 'now' : 'can'}
            draggable
            onDragStart={() => setDragged(person.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop(place)}
          >
            <span className={styles.name}>
              <PersonName name={person.name} />
            </span>
            <span className={styles.moves}>
              <Button
                icon="arrow-left"
                isDisabled={place === 0}
                onPress={() => move(person, place - 1)}
              >
                {t('lead.earlier')} <VisuallyHidden>{person.name}</VisuallyHidden>
              </Button>
              <Button
                icon="arrow-right"
                isDisabled={place === people.length - 1}
                onPress={() => move(person, place + 1)}
              >
                {t('lead.later')} <VisuallyHidden>{person.name}</VisuallyHidden>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </p>
    </>
  );
}
