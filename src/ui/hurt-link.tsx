import { useText } from '#i18n/use-text.ts';
import { paths } from './paths.ts';
import { TextLink } from './text-link.tsx';

/** Beside what somebody else wrote: the quiet way to put it aside, or to tell somebody. */
export function HurtLink({ space, record }: { space: string; record: string }) {
  const t = useText('ui');
  return (
    <TextLink to={paths.hurt(space, record)} icon="flag">
      {t('hurt')}
    </TextLink>
  );
}
