import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Told } from './told.tsx';

/** The same page for what does not exist and for what this parent may not see. */
export function NotHere() {
  const t = useText('home-entries');
  return (
    <Page title={t('notHere.title')} heading={<Told k="notHere.title" />}>
      <p>
        <Told k="notHere.what" />
      </p>
      <LinkButton to={paths.home} kind="primary" icon="house">
        <Told k="notHere.back" />
      </LinkButton>
    </Page>
  );
}
