import { useMemo } from 'react';
import { titleOf } from '#along/site-piece.ts';
import { siteTexts } from '#along/site-texts.ts';
import { emptyContent } from '#content/create.ts';
import { isDay } from '#domain/calendar.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { readAllTaken, type TakenParcel } from '#storage/taken-parcels.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { useAsking } from '#sync/use-asking.ts';
import { Notice } from '#ui/notice.tsx';
import styles from '../takeout.module.css';
import { tellSchool } from './tell-school.ts';

/** Parcels that were taken in here, and what of them was taken back since. */
export function TakenList({ space }: { space: string }) {
  const t = useText('parcel');
  const profile = useProfile();
  const taken = useLive(() => readAllTaken(profile, space), [profile, space]);
  const arrivals = useLive(
    () => profile.replica.read((replica) => replica.state('arrivals')),
    [profile],
  );
  const count = taken?.length ?? 0;
  useAsking(() => tellSchool(profile, true), count > 0 ? `${profile.person.id} ${count}` : null);
  if (taken === undefined || taken.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('taken.title')}</h2>
      {taken.map((one) => (
        <One key={one.record} taken={one} withdrawn={arrivals?.[one.parcel]?.withdrawn ?? []} />
      ))}
    </section>
  );
}

type OneProps = { taken: TakenParcel; withdrawn: readonly string[] };

function One({ taken, withdrawn }: OneProps) {
  const t = useText('parcel');
  const dates = useDates();
  const { space, school, until, pairs } = taken;
  const day = isDay(until) ? dates.text({ day: until }, 'long') : until;
  const back = withdrawn.flatMap((piece) => pairs.get(piece) ?? []);
  return (
    <>
      <p>{t('taken.from', { school, day })}</p>
      {back.map((record) => (
        <Back key={record} space={space} record={record} />
      ))}
    </>
  );
}

function Back({ space, record }: { space: string; record: string }) {
  const t = useText('parcel');
  const { language } = useLanguage();
  const texts = useMemo(() => siteTexts(language), [language]);
  const view = useRecord(space, record);
  if (view === undefined) return null;
  const content = view?.document ?? emptyContent();
  return (
    <Notice>
      {view !== null && (
        <p>
          <bdi>{titleOf({ kind: view.kind, content }, texts)}</bdi>
        </p>
      )}
      <p>{t('taken.withdrawn')}</p>
      <p>{t('taken.stays')}</p>
    </Notice>
  );
}
