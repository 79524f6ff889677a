import { useText } from '#i18n/use-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useTone } from './use-tone.ts';

/** The same page for a transition that is not one's own and for one that does not exist. */
export function NothingHere() {
  const t = useText('transitions');
  const tone = useTone();
  return (
    <Page title={t('nothing.title')} back={paths.home}>
      <EmptyState>
        <p>{t(`nothing.text.${tone}`)}</p>
        <LinkButton to={paths.home} kind="primary" icon="house">
          {t('nothing.home')}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
