import { useText } from '#i18n/use-text.ts';
import { Page } from '#ui/page.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { paths } from '#ui/paths.ts';

/** In place of a page that did not reach this device yet. */
export function NotHereYetPage() {
  const t = useText('app');
  return (
    <Page title={t('places.loopbook')} back={paths.loopbook}>
      <PartlyHere state="needs-internet" />
    </Page>
  );
}
