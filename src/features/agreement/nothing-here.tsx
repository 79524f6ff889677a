import { useText } from '#i18n/use-text.ts';
import { NothingHerePage } from '#ui/nothing-here-page.tsx';
import { Told } from './told.tsx';

/** The same page for what is others' and for what does not exist. */
export function NothingHere() {
  const t = useText('agreement');
  return (
    <NothingHerePage title={t('title')} text={<Told k="nothing" />} home={<Told k="home" />} />
  );
}
