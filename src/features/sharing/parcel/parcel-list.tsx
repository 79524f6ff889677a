import { isDay } from '#domain/calendar.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type ParcelLine, readParcelLines } from '#storage/parcel-lines.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type LoopbookLine, useLoopbook } from '#storage/use-records.ts';
import { type ParcelsAnswer, useParcelNews } from '#sync/parcels.ts';
import type { OfStep } from '../handover/step-page.tsx';
import styles from '../sharing.module.css';
import { ParcelRows } from './parcel-rows.tsx';

/** What went to other schools at this step, how far it came, and the way to take it back. */
export function ParcelList({ transition }: Pick<OfStep, 'transition'>) {
  const t = useText('parcel');
  const profile = useProfile();
  const { space, record } = transition;
  const pieces = useLoopbook(space);
  const lines = useLive(() => readParcelLines(profile, space, record), [profile, space, record]);
  const back = lines?.filter(({ isTakenBack }) => isTakenBack).length;
  const news = useParcelNews(`${lines?.length} ${back}`);
  if (pieces === undefined || lines === undefined || lines.length === 0) return null;
  return (
    <section className={styles.seen}>
      <h2>{t('list.title')}</h2>
      {parcelsIn(lines).map((parcel) => (
        <Parcel
          key={parcel[0]?.parcel}
          lines={parcel}
          pieces={pieces}
          news={news.find(({ id }) => id === parcel[0]?.parcel) ?? null}
        />
      ))}
      <p>{t('list.hears')}</p>
      <p>{t('list.honest')}</p>
    </section>
  );
}

/** The newest first. */
function parcelsIn(lines: readonly ParcelLine[]): ParcelLine[][] {
  const found = new Map<string, ParcelLine[]>();
  for (const line of lines) found.set(line.parcel, [...(found.get(line.parcel) ?? []), line]);
  const madeAt = (parcel: readonly ParcelLine[]) => parcel[0]?.madeAt ?? 0;
  return [...found.values()].sort((one, other) => madeAt(other) - madeAt(one));
}

type ParcelProps = {
  lines: readonly ParcelLine[];
  pieces: readonly LoopbookLine[];
  news: ParcelsAnswer['parcels'][number] | null;
};

function Parcel({ lines, pieces, news }: ParcelProps) {
  const t = useText('parcel');
  const dates = useDates();
  const { school = '', receiver = '', until = '' } = lines[0] ?? {};
  const day = isDay(until) ? dates.text({ day: until }, 'long') : until;
  return (
    <section className={styles.seen}>
      <h3>{t('list.to', { school, day })}</h3>
      <p>{t('list.for', { receiver })}</p>
      <ParcelRows lines={lines} pieces={pieces} news={news} />
    </section>
  );
}
