import { useText } from '#i18n/use-text.ts';
import { NothingHerePage } from '#ui/nothing-here-page.tsx';

/** The same page for what is others' and for what does not exist. */
export function NothingHere() {
  const t = useText('lesson');
  return (
    <NothingHerePage title={t('nothing.title')} text={t('nothing.text')} home={t('nothing.home')} />
  );
}
