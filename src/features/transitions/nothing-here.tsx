import { useText } from '#i18n/use-text.ts';
import { NothingHerePage } from '#ui/nothing-here-page.tsx';
import { useTone } from './use-tone.ts';

/** The same page for what is others' and for what does not exist. */
export function NothingHere() {
  const t = useText('transitions');
  const tone = useTone();
  return (
    <NothingHerePage
      title={t('nothing.title')}
      text={t(`nothing.text.${tone}`)}
      home={t('nothing.home')}
    />
  );
}
