import { dayOf } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import { useErasures } from '#sync/erasing.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';

/** Where a piece stood that is erased: when school erased, and where it says by whom and why. */
export function ErasedHere({ record, hint }: { record: string; hint: string }) {
  const t = useText('history');
  const { all, met } = useErasures();
  const [newest] = all;
  if (newest === undefined || !met.includes(record)) return <Notice>{hint}</Notice>;
  return (
    <Notice tone="warn">
      <p>
        {t('erased.notice')} <When day={dayOf(newest.at)} form="long" />
      </p>
      <LinkButton to={paths.bin}>{t('erased.look')}</LinkButton>
    </Notice>
  );
}
