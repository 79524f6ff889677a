import type { ReactNode } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { DatedRecords } from './dated-records.tsx';

/** The conversations at which this reader sat, or that the young person lets them read. */
export function Talks({ space, children }: { space: SpaceId; children: ReactNode }) {
  const t = useText('staff');
  return (
    <DatedRecords
      space={space}
      kind="talk"
      title={t('person.talks')}
      none={t('person.noTalks')}
      addressOf={paths.conversation}
    >
      {children}
    </DatedRecords>
  );
}
