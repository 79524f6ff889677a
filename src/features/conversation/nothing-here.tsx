import { useText } from '#i18n/use-text.ts';
import { NothingHerePage } from '#ui/nothing-here-page.tsx';
import { Told } from './told.tsx';

/** The same page for what is others' and for what does not exist. */
export function NothingHere() {
  const t = useText('conversation');
  return (
    <NothingHerePage
      title={t('nothing.title')}
      text={<Told k="nothing.text" />}
      home={<Told k="nothing.home" />}
    />
  );
}
