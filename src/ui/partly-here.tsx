import { useText } from '#i18n/use-text.ts';
import { Notice } from './notice.tsx';

type PartlyHereProps = { state: 'whole' | 'under-way' | 'needs-internet' | undefined };

/** What is on the screen is true, and there is more that this device does not have yet. */
export function PartlyHere({ state }: PartlyHereProps) {
  const t = useText('ui');
  if (state === undefined || state === 'whole') return null;
  return <Notice>{t(state === 'under-way' ? 'fetch.restNow' : 'fetch.restLater')}</Notice>;
}
