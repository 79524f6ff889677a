import { mayChangeAudience } from '#domain/audience-change.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { useUndo } from '#storage/audience-undo.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './loopbook.module.css';
import { useReaderWords } from './use-reader-words.ts';

type EntryReadersProps = { view: RecordView; roster: Roster | null; isDraft: boolean };

/** Who can read this, in words, and the way to choose otherwise. */
export function EntryReaders({ view, roster, isDraft }: EntryReadersProps) {
  const t = useText('loopbook');
  const profile = useProfile();
  const words = useReaderWords(roster);
  const undo = useUndo(view);
  const me = { person: profile.person.id, role: profile.person.role };
  const power = mayChangeAudience(me, view, null, profile.now());
  const isFromHome = view.kind === 'home-entry';
  return (
    <section className={styles.section}>
      <h2>{t('entry.readers')}</h2>
      <p>{words(view, true)}</p>
      {view.mine && view.narrowed === true && <Notice>{t('entry.narrowed')}</Notice>}
      {isFromHome && <p>{t('home.ask')}</p>}
      {power !== 'no' && !isDraft && (
        <LinkButton to={paths.sharing(view.space, view.record)} icon="users">
          {t('entry.changeReaders')}
        </LinkButton>
      )}
      {power !== 'no' && undo && (
        <LinkButton to={paths.sharing(view.space, view.record)} icon="arrow-counter-clockwise">
          {t('entry.undoReaders')}
        </LinkButton>
      )}
      {profile.person.role === 'pupil' && !isDraft && (
        <TextLink to={paths.seeAs(view.space, view.record)} icon="eye">
          {t('entry.seeAs')}
        </TextLink>
      )}
    </section>
  );
}
