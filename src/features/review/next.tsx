import { useEffect, useRef } from 'react';
import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useNew } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { nextToRead } from './queue.ts';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';

type NextProps = { view: RecordView; roster: Roster; isFocused: boolean; isSent?: boolean };

/** The way on. After an answer it has the focus, so that Enter opens the next one that waits. */
export function Next({ view, roster, isFocused, isSent = false }: NextProps) {
  const tone = useTone();
  const { role } = useProfile().person;
  const waiting = useNew();
  const place = useRef<HTMLDivElement>(null);
  const isReady = waiting !== undefined;
  useEffect(() => {
    if (isFocused && isReady) place.current?.querySelector('a')?.focus();
  }, [isFocused, isReady]);
  if (waiting === undefined) return null;
  const next = nextToRead(waiting, view.record);
  const home = role === 'parent' ? paths.child(view.space) : paths.youngPerson(view.space);
  return (
    <div className={styles.next} ref={place}>
      {isSent && (
        <Notice tone="good">
          <Told k={`reading.answer.sent.${tone}`} values={{ name: authorOf(view, roster) }} />
        </Notice>
      )}
      {next === null ? (
        <LinkButton to={home} icon="check">
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

function authorOf(view: RecordView, roster: Roster): string {
  return roster.people.find((one) => one.id === view.author)?.name ?? roster.name;
}
