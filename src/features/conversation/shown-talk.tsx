import { useLocation } from 'react-router';
import { mayEdit, mayReadVersions } from '#domain/access.ts';
import { isDay } from '#domain/calendar.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import type { TalkTable } from '#domain/talk.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/columns.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PieceCode } from '#ui/piece-code.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { AgreedStep } from './agreed-step.tsx';
import styles from './conversation.module.css';
import { Piece } from './piece.tsx';
import { Readers } from './readers.tsx';
import { moveToGoOn, ShownMoves } from './shown-moves.tsx';
import { Told } from './told.tsx';
import { TwoVersions } from './two-versions.tsx';
import { afterTalk, moveAddress } from './ways.ts';

type ShownTalkProps = { view: RecordView; table: TalkTable | null; roster: Roster };

/** A conversation as it was: what each of the two said, the step, and who reads it. */
export function ShownTalk({ view, table, roster }: ShownTalkProps) {
  const t = useText('conversation');
  const profile = useProfile();
  const { role } = profile.person;
  const me = { person: profile.person.id, role };
  useReading([view]);
  const isDone = first(view, 'kept') !== undefined;
  const mayWrite = table !== null && mayEdit(me, view, null, profile.now());
  const names = { pupil: roster.name, adult: table?.with.name ?? '' };
  const { space, record } = view;
  return (
    <Page
      title={t('title')}
      heading={<Told k="title" />}
      back={role === 'pupil' ? paths.loopbook : afterTalk(role, space)}
      isWide
      actions={
        mayWrite && !isDone ? (
          <LinkButton to={moveAddress(space, record, moveToGoOn(view))} kind="primary">
            <Told k="goOn" />
          </LinkButton>
        ) : null
      }
    >
      <Facts view={view} names={[names.pupil, names.adult].filter((name) => name !== '')} />
      <JustKept />
      <TwoVersions view={view} />
      <Columns
        aside={
          <div className={styles.aside}>
            <Readers view={view} roster={roster} />
            <Links view={view} mayChange={mayWrite && isDone} />
            <PieceCode code={pieceCode(record)} />
          </div>
        }
      >
        {table?.entry != null && <Piece space={space} record={table.entry} name={roster.name} />}
        <ShownMoves view={view} names={names} />
        {text(view, 'text') !== '' && (
          <section className={styles.section}>
            <h2>
              <Told k="page.step" />
            </h2>
            <AgreedStep view={view} name={roster.name} />
          </section>
        )}
        {isDone && text(view, 'text') === '' && (
          <p>
            <Told k="page.noStep" />
          </p>
        )}
      </Columns>
    </Page>
  );
}

function Links({ view, mayChange }: { view: RecordView; mayChange: boolean }) {
  const { person, now } = useProfile();
  const me = { person: person.id, role: person.role };
  const { space, record } = view;
  return (
    <div className={styles.links}>
      {mayChange && (
        <LinkButton to={moveAddress(space, record, 1)} icon="pencil-simple">
          <Told k="page.change" />
        </LinkButton>
      )}
      {mayChange && kindRule('agreement')?.makers.includes(person.role) === true && (
        <LinkButton to={`${paths.agreement(space)}?na=${record}`} icon="users-three">
          <Told k="page.agreement" />
        </LinkButton>
      )}
      <Button icon="printer" onPress={() => window.print()}>
        <Told k="page.print" />
      </Button>
      {mayReadVersions(me, view, null, now()) && <HistoryLink space={space} record={record} />}
      {!view.mine && <HurtLink space={space} record={record} />}
    </div>
  );
}

/** Who sat together, and when; that they are not done yet is no fault. */
function Facts({ view, names }: { view: RecordView; names: readonly string[] }) {
  const dates = useDates();
  const day = text(view, 'madeOn');
  return (
    <p className={styles.facts}>
      <strong>{dates.list(names)}</strong>
      {isDay(day) ? <When day={day} form="long" /> : <When instant={view.order} form="long" />}
      {first(view, 'kept') === undefined && (
        <Tag tone="zon" icon="pencil-simple">
          <Told k="page.unfinished" />
        </Tag>
      )}
    </p>
  );
}

/** Right after it was held. */
function JustKept() {
  const { state } = useLocation();
  if ((state as { fresh?: boolean } | null)?.fresh !== true) return null;
  return (
    <Notice tone="good">
      <Told k="page.kept" />
    </Notice>
  );
}
