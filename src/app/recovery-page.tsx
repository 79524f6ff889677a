import { useText } from '#i18n/use-text.ts';
import { Art } from '#ui/art.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';

/** The browser cleared this device. What reached school comes back with a card: two ways to it. */
export function RecoveryPage() {
  const t = useText('app');
  return (
    <Page title={t('recovery.title')}>
      <EmptyState art={<Art name="lost" />}>
        <p>{t('recovery.text')}</p>
        <LinkButton to={paths.scan} kind="primary" icon="qr-code" isWide>
          {t('recovery.scan')}
        </LinkButton>
        <LinkButton to={`${paths.welcome}?hoe=code`} icon="keyboard" isWide>
          {t('recovery.code')}
        </LinkButton>
        <p>{t('recovery.help')}</p>
      </EmptyState>
    </Page>
  );
}
