import { guestsOf, linesOf } from '#domain/agreement.ts';
import { cardMark } from '#domain/agreement-signing.ts';
import type { Roster } from '#domain/roster.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from './agreement.module.css';
import { type Seat, useSeats } from './at-table.ts';
import { Both, Told } from './told.tsx';

type TableProps = { view: RecordView; roster: Roster; mayWrite: boolean };

/** Who was there, and who says so of the card as it stands now. */
export function Table({ view, roster, mayWrite }: TableProps) {
  const me = useProfile().person.id;
  const seats = useSeats(view, roster);
  const mine = seats?.find(({ person }) => person.id === me);
  const isReady = first(view, 'kept') !== undefined && linesOf(view.fields).onCard.length > 0;
  return (
    <section className={styles.section}>
      <h2>
        <Both k="there" />
      </h2>
      <ul className={styles.people}>
        {seats?.map((seat) => (
          <li key={seat.person.id} className={styles.person}>
            <strong>
              <bdi>{seat.person.name}</bdi>
            </strong>
            <Says seat={seat} isAtTable={mayWrite} />
          </li>
        ))}
        {guestsOf(view.fields).map(({ id, name }) => (
          <li key={id} className={styles.person}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <span>
              <Told k="guest.says" />
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && isReady && mine !== undefined && mine.signing !== 'here' && <Sign view={view} />}
    </section>
  );
}

/** Of a signature that is not there only the table can say so: others were not given all of them. */
function Says({ seat: { isHere, signing }, isAtTable }: { seat: Seat; isAtTable: boolean }) {
  if (!isHere)
    return (
      <span>
        <Told k="signed.gone" />
      </span>
    );
  if (signing === 'not' && !isAtTable) return null;
  return (
    <span className={styles.signed}>
      {signing === 'here' && <Icon name="check-circle" size="small" />}
      <Told k={`signed.${signing}`} />
    </span>
  );
}

/** A record of one's own, about the card as it stands before one's eyes. */
function Sign({ view }: { view: RecordView }) {
  const profile = useProfile();
  const { language } = useLanguage();
  const { save, problem } = useSaving();
  const sign = () =>
    save(() =>
      saveRecord(profile, {
        space: view.space,
        kind: 'signature',
        about: view.record,
        edits: { card: cardMark(view.fields), language, kept: profile.now() },
      }),
    );
  return (
    <>
      <Button kind="primary" icon="check" isWide onPress={sign}>
        <Both k="sign" />
      </Button>
      <StorageNotice problem={problem} />
    </>
  );
}
