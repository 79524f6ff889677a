import { useLayoutEffect, useRef } from 'react';
import type { PersonId } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';

type NextProps = {
  view: RecordView;
  roster: Roster;
  /** What waits next, looked up while one still reads; undefined until that is known. */
  next: RecordView | null | undefined;
  isFocused: boolean;
  isSent?: boolean;
  /** Who asked something about one's own piece: the answer is for them. */
  asker?: PersonId | undefined;
};

/** The way on. After an answer it has the focus, so that Enter opens the next one that waits. */
export function Next({ view, roster, next, isFocused, isSent = false, asker }: NextProps) {
  const tone = useTone();
  const { role } = useProfile().person;
  const place = useRef<HTMLDivElement>(null);
  const isReady = next !== undefined;
  useLayoutEffect(() => {
    if (isFocused && isReady) place.current?.querySelector('a')?.focus();
  }, [isFocused, isReady]);
  if (next === undefined) return null;
  const home = role === 'parent' ? paths.child(view.space) : paths.youngPerson(view.space);
  const name = nameOf(asker ?? view.author, roster);
  return (
    <div className={styles.next} ref={place}>
      {isSent && (
        <Notice tone="good">
          <Told k={`reading.answer.sent.${tone}`} values={{ name }} />
        </Notice>
      )}
      {next === null || view.mine ? (
        <LinkButton to={view.mine ? paths.entry(view.space, view.record) : home} icon="check">
          <Told k="reading.done" />
        </LinkButton>
      ) : (
        <LinkButton to={paths.reading(next.space, next.record)} kind="primary" icon="arrow-right">
          <Told k="reading.next" />
        </LinkButton>
      )}
    </div>
  );
}

function nameOf(person: PersonId, roster: Roster): string {
  return roster.people.find((one) => one.id === person)?.name ?? roster.name;
}
