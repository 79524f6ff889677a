import { useText } from '#i18n/use-text.ts';
import { paths } from './paths.ts';
import { TextLink } from './text-link.tsx';

/** The way to what one threw away oneself. */
export function BinLink() {
  const t = useText('ui');
  return (
    <TextLink to={paths.bin} icon="trash">
      {t('history.bin')}
    </TextLink>
  );
}
