import { useText } from '#i18n/use-text.ts';
import { paths } from './paths.ts';
import { TextLink } from './text-link.tsx';

/** For who wrote or edits it: the way to every version of what stands here. */
export function HistoryLink({ space, record }: { space: string; record: string }) {
  const t = useText('ui');
  return (
    <TextLink to={paths.history(space, record)} icon="clock">
      {t('history.link')}
    </TextLink>
  );
}
