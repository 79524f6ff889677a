import { useText } from '#i18n/use-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { useTone } from './use-tone.ts';

/**
 * What a person sees who may not read something. It is one page, word for word the same for what
 * exists and for what does not, so that an address tells nothing.
 */
export function NothingHere() {
  const t = useText('review');
  const tone = useTone();
  return (
    <Page title={t('nothing.title')}>
      <EmptyState art="door">{t(`nothing.text.${tone}`)}</EmptyState>
      <LinkButton to="/" kind="primary" icon="house">
        {t('nothing.home')}
      </LinkButton>
    </Page>
  );
}
