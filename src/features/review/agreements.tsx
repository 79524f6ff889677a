import type { ReactNode } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { DatedRecords } from './dated-records.tsx';

/** The cards of the round tables at which this reader sat, or that they may read. */
export function Agreements({ space, children }: { space: SpaceId; children: ReactNode }) {
  const t = useText('staff');
  return (
    <DatedRecords
      space={space}
      kind="agreement"
      title={t('person.agreements')}
      none={t('person.noAgreements')}
      addressOf={paths.agreement}
    >
      {children}
    </DatedRecords>
  );
}
