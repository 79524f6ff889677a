import { useState } from 'react';
import { guestField, guestsOf } from '#domain/agreement.ts';
import { newRecordId } from '#storage/ids.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './agreement.module.css';
import { limits } from './limits.ts';
import { Both, Told } from './told.tsx';
import type { Card } from './use-card.ts';

/** Who sat there and has no page here: named in words, as present and no more. */
export function Guests({ card }: { card: Card }) {
  const [name, setName] = useState('');
  const guests = guestsOf(card.fields);
  const add = () => {
    if (name.trim() === '') return;
    card.change(guestField(newRecordId().slice(0, 8)), name.trim());
    setName('');
  };
  return (
    <section className={styles.section}>
      <h2>
        <Both k="there" />
      </h2>
      <ul className={styles.people}>
        {guests.map((guest) => (
          <li key={guest.id} className={styles.person}>
            <bdi>{guest.name}</bdi>
            <Button kind="quiet" icon="x" onPress={() => card.change(guestField(guest.id), null)}>
              <Told k="line.remove" />
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles.one}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={<Told k="guest.ask" />}
          hint={<Told k="guest.hint" />}
          value={name}
          maxLength={limits.name}
          onChange={setName}
          onBlur={add}
        />
        <Button type="submit" icon="plus">
          <Told k="guest.add" />
        </Button>
      </form>
    </section>
  );
}
