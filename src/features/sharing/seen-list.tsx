import { useState } from 'react';
import type { Role } from '#domain/person.ts';
import { isNoteToSelf } from '#domain/record-kind.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { mayReadMore, seenBy } from '#domain/see-as.ts';
import { useText } from '#i18n/use-text.ts';
import { isUnfinished } from '#storage/unfinished.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { LoopbookLine } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import { useRecordName } from './record-name.ts';
import type { Look } from './see-as-readers.ts';
import styles from './sharing.module.css';

type SeenListProps = {
  lines: readonly LoopbookLine[];
  people: readonly RosterPerson[];
  look: Look;
};

const aPage = 30;
/** Answers are read with what they answer; what was given or asked together is its pieces. */
const besides: readonly string[] = ['reply', 'signature', 'handover', 'request'];

/** What stands by itself in a list of theirs. */
export function SeenList({ lines, people, look }: SeenListProps) {
  const t = useText('sharing');
  const now = useProfile().now();
  const nameOf = useRecordName();
  const [shown, setShown] = useState(aPage);
  const { present, name } = look;
  const seen = shownTo(look, lines, now).filter(
    ({ kind }) => !besides.includes(kind) && !isNoteToSelf(kind),
  );
  const isOnItsWay = seen.some(({ state }) => state !== 'safe');
  return (
    <section className={styles.seen}>
      <h2>{t('seeAs.all', { name })}</h2>
      {seen.length === 0 && <p>{t('seeAs.nothing', { name })}</p>}
      {isOnItsWay && <p>{t('seeAs.notYet', { name })}</p>}
      <More role={present?.role ?? null} people={people} />
      {seen.length > 0 && (
        <Rows label={t('seeAs.all', { name })}>
          {seen.slice(0, shown).map((line) => (
            <Row
              key={line.record}
              to={addressOf(line, look)}
              title={<bdi>{nameOf(line)}</bdi>}
              text={<When instant={line.order} form="day" />}
            />
          ))}
        </Rows>
      )}
      {seen.length > shown && (
        <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
          {t('seeAs.more')}
        </Button>
      )}
    </section>
  );
}

/** A request to talk is read on its own page, with a quick way out. */
function addressOf({ kind, space, record }: LoopbookLine, look: Look): string {
  if (kind === 'talk-request') return paths.talk;
  return `${paths.seeAs(space, record)}?als=${encodeURIComponent(look.value)}`;
}

/** By the rules, and without half a sentence that its writer is still busy with. */
export function shownTo(
  { present }: Look,
  lines: readonly LoopbookLine[],
  now: number,
): LoopbookLine[] {
  return seenBy(present, lines, now).filter((line) => !isUnfinished(line, present?.person ?? ''));
}

/** Only where there can be something that this device was never given. */
function More({ role, people }: { role: Role | null; people: readonly RosterPerson[] }) {
  const t = useText('sharing');
  const roles = people.map((one) => one.role);
  if (role === null || !mayReadMore(role, roles)) return null;
  return <p>{t(role === 'parent' ? 'seeAs.moreHome' : 'seeAs.moreSchool')}</p>;
}
