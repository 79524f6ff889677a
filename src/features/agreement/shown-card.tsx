import { linesOf, sentencesOf } from '#domain/agreement.ts';
import { daysOf } from '#domain/agreement-review.ts';
import { pieceCode } from '#domain/piece-code.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/columns.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { PieceCode } from '#ui/piece-code.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { When } from '#ui/when.tsx';
import styles from './agreement.module.css';
import { HearCard } from './hear-card.tsx';
import { LookingBack } from './looking-back.tsx';
import { Paper } from './paper.tsx';
import { Readers } from './readers.tsx';
import { ShownLine } from './shown-line.tsx';
import { Table } from './table.tsx';
import { Both, Told } from './told.tsx';
import { TwoVersions } from './two-versions.tsx';
import { useWentWords } from './use-went-words.ts';
import { backFrom, writingAddress } from './ways.ts';

type ShownCardProps = { view: RecordView; roster: Roster; mayWrite: boolean };

/** The card as it stands, the same for everyone who reads it; on paper it is one sheet. */
export function ShownCard({ view, roster, mayWrite }: ShownCardProps) {
  const t = useText('agreement');
  const { role } = useProfile().person;
  const asked = useTwoVersions(view);
  const isAboutWent = asked?.field.startsWith('went.') === true;
  const went = useWentWords();
  useReading([view]);
  const { space, record, fields } = view;
  const { onCard, waiting } = linesOf(fields);
  const isKept = first(view, 'kept') !== undefined;
  return (
    <Page
      title={t('title')}
      heading={<Both k="title" />}
      back={backFrom(role, space)}
      isWide
      actions={
        mayWrite && !isKept ? (
          <LinkButton to={writingAddress(space, record)} kind="primary" icon="pencil-simple">
            <Told k="write" />
          </LinkButton>
        ) : null
      }
    >
      <div className={styles.screen}>
        {!isKept && (
          <Notice>
            <Told k="notReady" />
          </Notice>
        )}
        <TwoVersionsQuestion asked={asked} {...(isAboutWent ? { show: went } : {})} />
        <Columns
          aside={
            <div className={styles.form}>
              <Table view={view} roster={roster} mayWrite={mayWrite} />
              <Readers view={view} roster={roster} />
              <div className={styles.links}>
                {mayWrite && isKept && (
                  <LinkButton to={writingAddress(space, record)} icon="pencil-simple">
                    <Told k="write" />
                  </LinkButton>
                )}
                <Button kind="quiet" icon="printer" onPress={() => window.print()}>
                  <Told k="print" />
                </Button>
                {mayWrite && <HistoryLink space={space} record={record} />}
              </div>
              <PieceCode code={pieceCode(record)} />
            </div>
          }
        >
          <LookingBack view={view} mayWrite={mayWrite} />
          <section className={styles.section}>
            <h2>
              <Both k="sentence.title" values={{ name: roster.name }} />
            </h2>
            {sentencesOf(fields).length === 0 && (
              <p className={styles.small}>
                <Told k="sentence.none" />
              </p>
            )}
            {sentencesOf(fields).map((words) => (
              <p key={words} className={styles.sentence} dir="auto">
                {words}
              </p>
            ))}
          </section>
          <section className={styles.section}>
            <h2>
              <Both k="lines" />
            </h2>
            <HearCard view={view} />
            <ol className={styles.lines}>
              {onCard.map((line) => (
                <li key={line.id} className={styles.line}>
                  {line.versions.length > 1 ? (
                    <TwoVersions view={view} line={line} mayWrite={mayWrite} />
                  ) : (
                    line.versions.map((one) => <ShownLine key="one" line={one} />)
                  )}
                </li>
              ))}
            </ol>
            {waiting.length > 0 && (
              <Notice tone="warn">
                <Told k="five" values={{ most: onCard.length }} />
              </Notice>
            )}
            {waiting.map(({ id, versions }) => (
              <div key={id} className={styles.line}>
                {versions.map((one) => (
                  <ShownLine key={JSON.stringify(one)} line={one} />
                ))}
              </div>
            ))}
          </section>
          <section className={styles.section}>
            <h2>
              <Both k="review" />
            </h2>
            {daysOf(fields).map((day) => (
              <p key={day} className={styles.what}>
                <When day={day} form="long" />
              </p>
            ))}
          </section>
        </Columns>
      </div>
      <Paper view={view} roster={roster} />
    </Page>
  );
}
