import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';

/** A card that cannot be done here, and the way to all others. */
export function Stop({ sentence }: { sentence: string }) {
  const t = useText('activities');
  return (
    <Page
      title={t('list.title')}
      actions={<LinkButton to={paths.activities}>{t('run.all')}</LinkButton>}
    >
      <Notice>{sentence}</Notice>
    </Page>
  );
}
