import { useMemo, useState } from 'react';
import { titleOf } from '#along/site-piece.ts';
import { siteTexts } from '#along/site-texts.ts';
import { mayReceive } from '#domain/handover.ts';
import type { PersonId } from '#domain/person.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { useRoster } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from '../takeout.module.css';
import type { FoundParcel } from './check-parcel.ts';

/** With the name of who reads it; both are empty where that is nobody yet. */
type OnGo = (to: PersonId | '', name: string) => void;
type ParcelFoundProps = { parcel: FoundParcel; onGo: OnGo };

/** From where, for whom, until when, and each piece by its name; then one person who reads it here. */
export function ParcelFound({ parcel, onGo }: ParcelFoundProps) {
  const t = useText('parcel');
  const dates = useDates();
  const { opened, withdrawn, taken } = parcel;
  const { slip } = opened;
  const day = dates.text({ day: slip.until }, 'long');
  return (
    <>
      <section className={styles.section}>
        <h2>{t('in.from', { school: slip.from.school })}</h2>
        <p>{t('in.for', { name: slip.name })}</p>
        {slip.receiver !== '' && <p>{t('in.meant', { receiver: slip.receiver })}</p>}
        <p>{t('in.until', { day })}</p>
        <Pieces parcel={parcel} />
        {withdrawn.size > 0 && <p>{t('in.some', { count: withdrawn.size })}</p>}
      </section>
      {taken === null ? (
        <WhoReads space={parcel.arrivals.space} receiver={slip.receiver} onGo={onGo} />
      ) : (
        <Notice>{t('in.already')}</Notice>
      )}
    </>
  );
}

function Pieces({ parcel }: { parcel: FoundParcel }) {
  const t = useText('parcel');
  const { language } = useLanguage();
  const texts = useMemo(() => siteTexts(language), [language]);
  const pieces = parcel.opened.contents.pieces.filter(({ piece }) => !parcel.withdrawn.has(piece));
  return (
    <>
      <h3>{t('in.pieces')}</h3>
      <ul className={styles.left}>
        {pieces.map((piece) => (
          <li key={piece.piece}>
            <bdi>{titleOf(piece, texts)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

type WhoReadsProps = { space: string; receiver: string; onGo: OnGo };

/** Nobody is chosen by itself, but who is called exactly as the pupil wrote. */
function WhoReads({ space, receiver, onGo }: WhoReadsProps) {
  const t = useText('parcel');
  const sharing = useText('sharing');
  const roster = useRoster(space);
  const [picked, setPicked] = useState<PersonId | '' | null>(null);
  if (roster === undefined) return <Loading />;
  const people = (roster?.people ?? []).filter(({ role }) => mayReceive(role));
  const named = people.filter(({ name }) => sameName(name, receiver));
  const to = picked ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      <Choice
        legend={t('in.who')}
        options={[
          ...people.map(({ id, name, role }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
            hint: sharing(`role.${role}`),
          })),
          { value: '', label: t('in.nobody'), hint: t('in.nobodyHint') },
        ]}
        value={to}
        onChange={setPicked}
      />
      <Button
        kind="primary"
        icon="check"
        isDisabled={to === null}
        onPress={() => onGo(to ?? '', nameOf(to))}
      >
        {t('in.go')}
      </Button>
    </>
  );
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLocaleLowerCase();
  return plain(other) !== '' && plain(one) === plain(other);
}
