import { useText } from '#i18n/use-text.ts';
import { EmptyState } from './empty-state.tsx';

/** In place of a list on a device that was not yet given anything: it may not say "there is none". */
export function NothingFetched({ first }: { first: 'under-way' | 'needs-internet' | undefined }) {
  const t = useText('ui');
  return (
    <div role="status">
      <EmptyState>{t(first === 'needs-internet' ? 'fetch.later' : 'fetch.now')}</EmptyState>
    </div>
  );
}
