import { useText } from '#i18n/use-text.ts';
import { StepPage } from '../handover/step-page.tsx';
import { ParcelForm } from './parcel-form.tsx';
import { ParcelList } from './parcel-list.tsx';

/** "Naar een andere school": pieces in one signed file, for a school with a server of its own. */
export function ParcelPage() {
  const t = useText('parcel');
  return (
    <StepPage title={t('title')}>
      {(step) => (
        <>
          <ParcelForm {...step} />
          <ParcelList {...step} />
        </>
      )}
    </StepPage>
  );
}
