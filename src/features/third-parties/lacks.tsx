import type { Instant } from '#domain/instant.ts';
import { type Lack, lastThirdPartyDay, mostPieces } from '#domain/third-party.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Notice } from '#ui/notice.tsx';
import { Told } from './told.tsx';

/** What has to be there before anybody can agree, one sentence each. */
export function Lacks({ lacks, now }: { lacks: readonly Lack[]; now: Instant }) {
  const dates = useDates();
  const values: Partial<Record<Lack, Record<string, string | number>>> = {
    until: { day: dates.text({ day: lastThirdPartyDay(now) }, 'long') },
    tooMany: { most: mostPieces },
  };
  if (lacks.length === 0) return null;
  return (
    <Notice tone="warn">
      {lacks.map((lack) => (
        <p key={lack}>
          <Told k={`lacks.${lack}`} values={values[lack]} />
        </p>
      ))}
    </Notice>
  );
}
