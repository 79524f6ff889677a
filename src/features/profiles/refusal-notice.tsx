import { minuteMs } from '#domain/instant.ts';
import { useText } from '#i18n/use-text.ts';
import { Notice } from '#ui/notice.tsx';
import type { Refusal } from './use-signing-in.ts';

const sentences = {
  unknown: 'refused.unknown',
  withdrawn: 'refused.withdrawn',
  expired: 'refused.expired',
  used: 'refused.used',
  'pictures-needed': 'refused.picturesWrong',
  'pictures-wrong': 'refused.picturesWrong',
  wait: 'refused.wait',
  offline: 'refused.offline',
  server: 'refused.server',
} as const;

/** Why signing in did not work, and what to do next. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const t = useText('profiles');
  if (refusal.reason === 'wait' && refusal.afterMs !== undefined) {
    const minutes = Math.max(1, Math.ceil(refusal.afterMs / minuteMs));
    return <Notice tone="warn">{t('refused.waitMinutes', { count: minutes })}</Notice>;
  }
  const tone = refusal.reason === 'offline' ? 'info' : 'warn';
  const name = refusal.ask ?? t('refused.school');
  return <Notice tone={tone}>{t(sentences[refusal.reason], { name })}</Notice>;
}
