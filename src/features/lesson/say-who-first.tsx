import { useEffect } from 'react';
import { useText } from '#i18n/use-text.ts';
import { noteCameFor } from '#storage/came-for.ts';
import { useProfiles } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import styles from './lesson.module.css';

/** Nobody is signed in here: the ways in are those of every day, and lead on to the lesson. */
export function SayWhoFirst({ code }: { code: string }) {
  const t = useText('lesson');
  const profiles = useProfiles() ?? [];
  useEffect(() => noteCameFor(`${paths.joinLesson}#${code}`), [code]);
  return (
    <div className={styles.form}>
      <p>{t('join.first')}</p>
      <LinkButton to={paths.scan} kind="primary" icon="qr-code" isWide>
        {t('join.card')}
      </LinkButton>
      <LinkButton to={`${paths.welcome}?hoe=code`} icon="keyboard" isWide>
        {t('join.typed')}
      </LinkButton>
      {profiles.length > 0 && (
        <LinkButton to={paths.profiles} icon="users" isWide>
          {t('join.here')}
        </LinkButton>
      )}
    </div>
  );
}
