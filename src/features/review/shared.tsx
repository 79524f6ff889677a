import { Suspense } from 'react';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useSeen } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { forStaff } from '#ui/for-staff.ts';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { When } from '#ui/when.tsx';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';
import { WhoReads } from './who-reads.tsx';
import { Written } from './written.tsx';

const NoteDay = forStaff(() => import('./note-day.tsx').then((module) => module.NoteDay));

/** What was shared: by whom and when, the words, and who knows that they were read. */
export function Shared({ view, roster }: { view: RecordView; roster: Roster }) {
  const t = useText('review');
  const tone = useTone();
  const me = useProfile().person.id;
  const seenAt = useSeen(view.space)
    ?.get(view.record)
    ?.find((seen) => seen.person === me)?.at;
  const isTold = useIsTold(view);
  const author = roster.people.find((one) => one.id === view.author)?.name;
  const authorName = author ?? t('reading.someone');
  if (view.unreadable) return <Notice tone="warn">{t('reading.unreadable')}</Notice>;
  return (
    <>
      <p className={styles.by}>
        {!view.mine && `${t('reading.sharedBy', { name: authorName })} · `}
        <When instant={view.order} />
      </p>
      {view.kind === 'note' ? (
        <Card tone="pruim" isFlat>
          <Written view={view} authorName={authorName} />
        </Card>
      ) : (
        <Card>
          <Written view={view} authorName={authorName} />
        </Card>
      )}
      <div className={styles.known}>
        {seenAt !== undefined && (
          <p className={styles.withIcon}>
            <Icon name="eye" size="small" />
            <span>
              <Told
                k={isTold ? `reading.seen.${tone}` : `reading.seenLater.${tone}`}
                values={{ name: roster.name }}
              />
            </span>
          </p>
        )}
        <WhoReads view={view} roster={roster} authorName={authorName} />
        {view.kind === 'note' && (
          <Suspense fallback={null}>
            <NoteDay written={view.order} />
          </Suspense>
        )}
      </div>
    </>
  );
}

/** Whether what was read here is known at school: without a connection nobody sees it yet. */
function useIsTold({ space, record }: RecordView): boolean {
  const notes = useRecords({ space, kinds: ['seen'] }) ?? [];
  const ofThis = notes.filter((note) => note.mine && first(note, record) !== undefined);
  return ofThis.length > 0 && ofThis.every(({ state }) => state !== 'device');
}
