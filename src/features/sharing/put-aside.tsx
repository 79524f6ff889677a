import { useText } from '#i18n/use-text.ts';
import { putAside, takeBack } from '#storage/put-aside.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useAside } from '#storage/use-aside.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextLink } from '#ui/text-link.tsx';
import styles from './sharing.module.css';

/** Out of one's own sight, until it is taken back. Nobody else learns of it. */
export function PutAside({ view }: { view: RecordView }) {
  const t = useText('sharing');
  const profile = useProfile();
  const aside = useAside();
  const { save, problem } = useSaving();
  const isParent = profile.person.role === 'parent';
  if (aside === undefined) return null;
  if (aside.has(view.record)) {
    return (
      <Notice tone="good">
        <p>{t('hurt.aside.done')}</p>
        <Button icon="arrow-counter-clockwise" onPress={() => save(() => takeBack(profile, view))}>
          {t('hurt.aside.back')}
        </Button>
        <TextLink to={paths.aside} icon="cards-three">
          {t('hurt.aside.list')}
        </TextLink>
        <StorageNotice problem={problem} />
      </Notice>
    );
  }
  return (
    <section className={styles.seen}>
      <h2>{t('hurt.aside.heading')}</h2>
      <p>{t(isParent ? 'hurt.aside.whatU' : 'hurt.aside.what')}</p>
      <p>{t(isParent ? 'hurt.aside.nobodyU' : 'hurt.aside.nobody')}</p>
      <div>
        <Button onPress={() => save(() => putAside(profile, view))}>{t('hurt.aside.go')}</Button>
      </div>
      <StorageNotice problem={problem} />
    </section>
  );
}
