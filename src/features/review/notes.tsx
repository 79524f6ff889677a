import type { ReactNode } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { chosenReaders } from './note-readers.ts';
import { NoteTag } from './note-tag.tsx';
import styles from './review.module.css';
import { useIsPast } from './use-is-past.ts';

type NotesProps = { space: SpaceId; roster: Roster; children: ReactNode };

/** Notes of one's own and those that colleagues let one read: kept apart from what the pupil wrote. */
export function Notes({ space, roster, children }: NotesProps) {
  const t = useText('staff');
  const notes = useRecords({ space, kinds: ['note'] });
  const isPast = useIsPast();
  if (notes === undefined || isPast === undefined) return null;
  const shown = notes.filter((note) => (note.mine || isFinished(note)) && !isPast(note));
  return (
    <section className={styles.section}>
      <h2>{t('person.notes')}</h2>
      {shown.length === 0 ? (
        <p>{t('person.noNotes')}</p>
      ) : (
        <Rows label={t('person.notes')}>
          {shown.map((note) => (
            <Row
              key={note.record}
              to={note.mine ? paths.note(space, note.record) : paths.reading(space, note.record)}
              title={firstLine(note)}
              text={<NoteLine note={note} roster={roster} />}
              end={
                isFinished(note) ? (
                  <NoteTag
                    isForPupil={chosenReaders(note, roster, note.author).pupil}
                    name={roster.name}
                  />
                ) : (
                  <Tag>{t('person.draft')}</Tag>
                )
              }
            />
          ))}
        </Rows>
      )}
      <div className={styles.links}>{children}</div>
    </section>
  );
}

function NoteLine({ note, roster }: { note: RecordView; roster: Roster }) {
  const t = useText('review');
  const when = <When instant={note.order} form="day" />;
  if (note.mine) return when;
  const name = roster.people.find((one) => one.id === note.author)?.name;
  return (
    <>
      {t('reading.sharedBy', { name: name ?? t('reading.someone') })}
      {' · '}
      {when}
    </>
  );
}

function isFinished(note: RecordView): boolean {
  return typeof first(note, 'kept') === 'number';
}

function firstLine(note: RecordView): string {
  return text(note, 'text').trim().split('\n', 1)[0]?.slice(0, 80) ?? '';
}
