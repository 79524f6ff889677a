import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSeen } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { When } from '#ui/when.tsx';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';
import { WhoReads } from './who-reads.tsx';
import { Written } from './written.tsx';

/** What was shared: by whom and when, the words, and who knows that they were read. */
export function Shared({ view, roster }: { view: RecordView; roster: Roster }) {
  const t = useText('review');
  const tone = useTone();
  const me = useProfile().person.id;
  const seenAt = useSeen(view.space)
    ?.get(view.record)
    ?.find((seen) => seen.person === me)?.at;
  const author = roster.people.find((one) => one.id === view.author)?.name;
  const authorName = author ?? t('reading.someone');
  if (view.unreadable) return <Notice tone="warn">{t('reading.unreadable')}</Notice>;
  return (
    <>
      <p className={styles.by}>
        {t('reading.sharedBy', { name: authorName })}
        {' · '}
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
              <Told k={`reading.seen.${tone}`} values={{ name: roster.name }} />
            </span>
          </p>
        )}
        <WhoReads view={view} roster={roster} authorName={authorName} />
      </div>
    </>
  );
}
