import { useEffect, useRef } from 'react';
import type { RosterPerson } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type Contact, contactOf } from '#storage/contact.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSeen } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { When } from '#ui/when.tsx';
import { Answers } from './answers.tsx';
import styles from './help.module.css';
import { askedOf, type Fate, fateOf, isWay } from './talk-request.ts';
import { UsuallyReads } from './usually-reads.tsx';

type AskedProps = {
  view: RecordView;
  people: readonly RosterPerson[];
  contacts: readonly Contact[];
  /** It was asked just now: the eye and the screen reader go there. */
  isFresh: boolean;
  onTakenBack(): void;
};

/** One request: to whom, how, and the truth about where it is. */
export function Asked({ view, people, contacts, isFresh, onTakenBack }: AskedProps) {
  const t = useText('help');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) box.current?.focus();
  }, [isFresh]);
  const to = askedOf(view);
  const person = people.find((one) => one.id === to);
  const name = person?.name ?? t('request.someone');
  const readings = useSeen(view.space);
  const seen = readings?.get(view.record)?.find((one) => one.person === to);
  const fate = fateOf(view, { seenAt: seen?.at, isStillHere: person !== undefined });
  const way = text(view, 'way');
  const words = text(view, 'text');
  const contact =
    person && (contacts.find((one) => one.person.id === to) ?? contactOf(person, null));
  const isWaiting = fate.word === 'device' || fate.word === 'school';
  return (
    <div ref={box} className={styles.arrival} tabIndex={-1}>
      <Card tone="kobalt">
        <h3>{t('request.to', { name })}</h3>
        {isWay(way) && <p>{t(`talk.way.${way}`)}</p>}
        {words !== '' && (
          <p className={styles.words} dir="auto" lang={text(view, 'language') || undefined}>
            {words}
          </p>
        )}
        {readings !== undefined && <FateLine fate={fate} name={name} />}
        {isWaiting && contact !== undefined && <UsuallyReads contact={contact} />}
        <Answers view={view} people={people} />
        <TakeBack view={view} wasReadBy={fate.word === 'read' ? name : null} onDone={onTakenBack} />
      </Card>
    </div>
  );
}

const icons = {
  device: 'device-mobile',
  held: 'warning',
  school: 'check-circle',
  gone: 'warning',
  read: 'eye',
} as const;

function FateLine({ fate, name }: { fate: Fate; name: string }) {
  const t = useText('help');
  const dates = useDates();
  const when = fate.word === 'read' ? dates.text({ instant: fate.when }) : '';
  return (
    <>
      <p className={styles.fate} role="status">
        <Icon name={icons[fate.word]} size="small" />
        <span>{t(`request.fate.${fate.word}`, { name, when })}</span>
      </p>
      {fate.word === 'held' && (
        <LinkButton to={paths.tray} replace>
          {t('request.heldGo')}
        </LinkButton>
      )}
    </>
  );
}

type TakeBackProps = { view: RecordView; wasReadBy: string | null; onDone(): void };

function TakeBack({ view, wasReadBy, onDone }: TakeBackProps) {
  const t = useText('help');
  const profile = useProfile();
  const { save, problem } = useSaving();
  const takeBack = async () => {
    if (await save(() => deleteRecord(profile, view.space, view.record))) onDone();
  };
  return (
    <>
      <StorageNotice problem={problem} />
      <div className={styles.links}>
        <Button icon="arrow-counter-clockwise" onPress={takeBack}>
          {t('request.back')}
        </Button>
        <span className={styles.quiet}>
          <When instant={view.order} />
        </span>
      </div>
      {wasReadBy !== null && (
        <p className={styles.quiet}>{t('request.staysRead', { name: wasReadBy })}</p>
      )}
    </>
  );
}
