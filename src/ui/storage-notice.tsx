import { useText } from '#i18n/use-text.ts';
import { Notice } from './notice.tsx';

type StorageNoticeProps = { problem: 'full' | 'blocked' | 'closed' | 'failed' | null };

/** Words could not be kept on this device: what to do now. Nothing at all while all is well. */
export function StorageNotice({ problem }: StorageNoticeProps) {
  const t = useText('ui');
  return problem === null ? null : <Notice tone="error">{t(`storage.${problem}`)}</Notice>;
}
