import { useState } from 'react';
import type { PersonId } from '#domain/person.ts';
import { type Reading, readLog } from '#domain/read-log.ts';
import type { Roster } from '#domain/roster.ts';
import { seenBy } from '#domain/see-as.ts';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import {
  type LoopbookLine,
  useBin,
  useLoopbook,
  useRoster,
  useSeen,
} from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { When } from '#ui/when.tsx';
import { useRecordName } from './record-name.ts';
import styles from './sharing.module.css';

/** Who read what of mine, the newest first: for the pupil's eyes alone. */
export function ReadLogPage() {
  const t = useText('sharing');
  const space = useOwnPortfolio()?.space ?? '';
  const lines = useLoopbook(space);
  const roster = useRoster(space);
  const seen = useSeen(space);
  const bin = useBin();
  const isLoading = [lines, roster, seen, bin].includes(undefined);
  return (
    <Page title={t('log.title')} back={paths.loopbook}>
      <p>{t('log.what')}</p>
      <TextLink to={paths.seeAs(space)} icon="eye">
        {t('seeAs.go')}
      </TextLink>
      {isLoading ? (
        <Loading />
      ) : (
        <Log
          lines={(lines ?? []).filter(isOfLoopbook)}
          thrown={(bin ?? []).map(({ record, author }) => [record, author])}
          seen={seen ?? new Map()}
          roster={roster ?? null}
        />
      )}
    </Page>
  );
}

/** What the pupil shares: theirs, and what came from home or from a table they sit at. */
function isOfLoopbook({ kind }: LoopbookLine): boolean {
  // A request to talk says itself who read it, on a page with a quick way out.
  return kind !== 'note' && kind !== 'talk-request';
}

type LogProps = {
  lines: readonly LoopbookLine[];
  thrown: readonly (readonly [string, PersonId])[];
  seen: ReadonlyMap<string, readonly { person: PersonId; at: number }[]>;
  roster: Roster | null;
};

const aPage = 14;

function Log({ lines, thrown, seen, roster }: LogProps) {
  const t = useText('sharing');
  const me = useProfile().person.id;
  const [shown, setShown] = useState(aPage);
  const own = lines.filter(({ author, kind }) => author === me || kind !== 'reply');
  const authors = new Map([...own.map((line) => [line.record, line.author] as const), ...thrown]);
  const days = readLog(seen, authors, me);
  if (days.length === 0) return <EmptyState>{t('log.empty')}</EmptyState>;
  return (
    <>
      {days.slice(0, shown).map(({ day, readings }) => (
        <section key={day} className={styles.seen}>
          <h2>
            <When day={day} form="long" />
          </h2>
          <Rows>
            {readings.map((reading) => (
              <ReadingRow
                key={`${reading.record} ${reading.person}`}
                reading={reading}
                lines={lines}
                roster={roster}
              />
            ))}
          </Rows>
        </section>
      ))}
      {days.length > shown && (
        <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
          {t('seeAs.more')}
        </Button>
      )}
    </>
  );
}

type ReadingRowProps = {
  reading: Reading;
  lines: readonly LoopbookLine[];
  roster: Roster | null;
};

function ReadingRow({ reading, lines, roster }: ReadingRowProps) {
  const t = useText('sharing');
  const now = useProfile().now();
  const nameOf = useRecordName();
  const line = lines.find(({ record }) => record === reading.record);
  const person = roster?.people.find(({ id }) => id === reading.person);
  const name = person?.name ?? t('log.former');
  if (line === undefined) {
    return <Row title={t('log.thrown')} text={t('log.read', { name })} />;
  }
  const present = person === undefined ? null : { person: person.id, role: person.role };
  const family = lines.filter((one) => one === line || one.record === line.about);
  const canStill = seenBy(present, family, now).includes(line);
  return (
    <Row
      to={addressOf(line)}
      title={<bdi>{nameOf(line)}</bdi>}
      text={
        <>
          {t('log.read', { name })}
          {!canStill && <> {t('log.noMore')}</>}
        </>
      }
    />
  );
}

function addressOf({ kind, space, record, about }: LoopbookLine): string {
  if (kind === 'transition') return paths.transition(space, record);
  if (kind === 'talk') return paths.conversation(space, record);
  if (kind === 'agreement') return paths.agreement(space, record);
  return paths.entry(space, kind === 'reply' ? (about ?? record) : record);
}
