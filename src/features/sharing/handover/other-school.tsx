import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import type { OfStep } from './step-page.tsx';

/** Whoever goes to a school with a Loopboek of its own takes a parcel along. */
export function OtherSchool({ transition }: Pick<OfStep, 'transition'>) {
  const t = useText('handover');
  const { space, record } = transition;
  return (
    <TextLink to={paths.parcel(space, record)} icon="paper-plane-tilt">
      {t('otherSchool')}
    </TextLink>
  );
}
