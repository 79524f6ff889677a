import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';

/** Who left school reads in their loopbook until when it is open here. */
export function LeavingNote({ day }: { day: string }) {
  const t = useText('along');
  const dates = useDates();
  return (
    <Notice>
      <p>{t('leave.until', { day: dates.text({ day }, 'long') })}</p>
      <LinkButton to={paths.leave}>{t('leave.read')}</LinkButton>
    </Notice>
  );
}
