import { useText } from '#i18n/use-text.ts';
import { Art } from '#ui/art.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';

/** One neutral page for what is not there and for what is not for this reader. */
export function NotFoundPage() {
  const t = useText('app');
  return (
    <Page title={t('notFound.title')} back={paths.home}>
      <EmptyState art={<Art name="signpost" />}>
        <p>{t('notFound.text')}</p>
        <LinkButton to={paths.home} kind="primary" icon="house">
          {t('notFound.home')}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
