import { mayReadVersions } from '#domain/access.ts';
import { kindsOf } from '#domain/medium.ts';
import type { Roster } from '#domain/roster.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type LoopbookLine, useRecord, useRecords } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { useRecordName } from './record-name.ts';
import type { Look } from './see-as-readers.ts';
import { shownTo } from './seen-list.tsx';
import styles from './sharing.module.css';

type SeenRecordProps = {
  lines: readonly LoopbookLine[];
  roster: Roster | null;
  record: string;
  look: Look;
};

/** This one thing as that person has it before them: its words, its pictures, and the answers they see. */
export function SeenRecord({ lines, roster, record, look }: SeenRecordProps) {
  const t = useText('sharing');
  const now = useProfile().now();
  const nameOf = useRecordName();
  const line = lines.find((one) => one.record === record);
  const { name, present } = look;
  const view = useRecord(line?.space ?? '', record);
  const about = useRecords({ space: line?.space ?? '', about: record, withAside: true }) ?? [];
  if (line === undefined || view === undefined || view === null) return null;
  const seen = new Set(shownTo(look, lines, now).map((one) => one.record));
  if (!seen.has(record)) return <Notice>{t('seeAs.notThis', { name })}</Notice>;
  const answers = about.filter((one) => seen.has(one.record)).reverse();
  // A table of several people is read on its own page; here it is only named.
  const hasContent = shownAnswers(view).length > 0 || kindsOf(view.fields).length > 0;
  const canLookBack = mayReadVersions(present, view, null, now);
  return (
    <section className={styles.seen}>
      <h2>{t('seeAs.readsThis', { name })}</h2>
      <Card>{hasContent ? <Content view={view} /> : <p dir="auto">{nameOf(line)}</p>}</Card>
      {answers.map((answer) => (
        <Card key={answer.record} tone="munt" isFlat>
          <p>
            <strong>
              <Author view={answer} roster={roster} />
            </strong>
          </p>
          <Content view={answer} />
        </Card>
      ))}
      <p>{t(canLookBack ? 'seeAs.versions' : 'seeAs.noVersions', { name })}</p>
    </section>
  );
}

function Content({ view }: { view: RecordView }) {
  const sticker = text(view, 'sticker');
  return (
    <>
      {isSticker(sticker) && <Sticker name={sticker} />}
      <ShownEntry
        space={view.space}
        record={view.record}
        answers={shownAnswers(view)}
        fields={view.fields}
        language={text(view, 'language') || undefined}
        isMine={view.mine}
      />
    </>
  );
}

function Author({ view, roster }: { view: RecordView; roster: Roster | null }) {
  const t = useText('sharing');
  const name = roster?.people.find((one) => one.id === view.author)?.name;
  return name === undefined ? t('log.former') : <PersonName name={name} />;
}
