import type { Arrival } from '#domain/handover.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Where on this page one chooses a person. */
export const choosingPlace = 'voor-wie';

/** Who received it did not come: that is said as it is, and somebody else can be chosen. */
export function NeverCame({ name, arrival }: { name: string; arrival: Arrival }) {
  const t = useText('handover');
  if (arrival !== 'late' && arrival !== 'never') return null;
  const choose = () => {
    const place = document.getElementById(choosingPlace)?.closest('fieldset');
    place?.querySelector('input')?.focus();
  };
  return (
    <Notice>
      <p>{t(arrival === 'never' ? 'given.never' : 'given.lookBack', { name })}</p>
      <Button icon="users" onPress={choose}>
        {t('given.other')}
      </Button>
    </Notice>
  );
}
