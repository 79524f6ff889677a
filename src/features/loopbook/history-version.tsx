import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ancestryOf } from '#content/ancestry.ts';
import { editsBackTo } from '#content/bring-back.ts';
import { emptyContent } from '#content/create.ts';
import type { ContentDocument } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { mayEdit } from '#domain/access.ts';
import { kindsOf } from '#domain/medium.ts';
import type { Roster } from '#domain/roster.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import type { RecordVersion } from '#sync/history.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { ChangedField } from './changed-field.tsx';
import { ChosenLines } from './chosen-line.tsx';
import styles from './history.module.css';
import { changesBetween } from './history-changes.ts';
import { beforeOf, Meeting } from './history-list.tsx';
import { VersionWriter } from './version-writer.tsx';

type VersionProps = {
  view: RecordView;
  version: RecordVersion;
  versions: readonly RecordVersion[];
  roster: Roster | null;
};

/** One version: what it changed or how it differs from now, how it stood there, and the way back. */
export function HistoryVersion({ view, version, versions, roster }: VersionProps) {
  const t = useText('history');
  const dates = useDates();
  const title = t('version.title', { when: dates.text({ instant: version.at }, 'short') });
  const ancestry = ancestryOf(versions);
  const before = beforeOf(version, ancestry) ?? emptyContent();
  const isMeeting = (ancestry.get(version)?.length ?? 0) > 1;
  const { document } = version;
  return (
    <Page
      title={title}
      back={paths.history(view.space, view.record)}
      actions={document === null ? null : <BringBack view={view} then={document} />}
    >
      <p className={styles.quiet}>
        <VersionWriter version={version} roster={roster} />
      </p>
      {isMeeting && <Meeting />}
      <p>
        <ChosenLines version={version} before={before} versions={versions} roster={roster} />
      </p>
      {document === null ? (
        <Notice tone="warn">{t('unreadable')}</Notice>
      ) : (
        <>
          <Changes view={view} before={before} document={document} />
          <Whole view={view} document={document} />
        </>
      )}
    </Page>
  );
}

type ChangesProps = { view: RecordView; before: ContentDocument; document: ContentDocument };

function Changes({ view, before, document }: ChangesProps) {
  const t = useText('history');
  const now = view.document ?? emptyContent();
  const isNow = Object.keys(editsBackTo(document, now)).length === 0;
  const [against, setAgainst] = useState<'before' | 'now'>('before');
  const changes =
    against === 'before'
      ? changesBetween(view.kind, before, document)
      : changesBetween(view.kind, document, now);
  return (
    <section className={styles.section}>
      <h2>{t(`compare.title.${against}`)}</h2>
      {!isNow && (
        <Choice<'before' | 'now'>
          legend={t('compare.legend')}
          isInline
          options={[
            { value: 'before', label: t('compare.before') },
            { value: 'now', label: t('compare.now') },
          ]}
          value={against}
          onChange={setAgainst}
        />
      )}
      <Card>
        <div role="status" className={styles.fields}>
          {changes.length === 0 ? (
            <p>{t('compare.same')}</p>
          ) : (
            changes.map((change) => <ChangedField key={change.field} change={change} />)
          )}
        </div>
      </Card>
    </section>
  );
}

function Whole({ view, document }: { view: RecordView; document: ContentDocument }) {
  const t = useText('history');
  const fields = fieldValues(document);
  const answers = shownAnswers({ kind: view.kind, fields });
  if (answers.length === 0 && kindsOf(fields).length === 0) return null;
  const language = fields.language?.[0];
  return (
    <section className={styles.section}>
      <h2>{t('version.whole')}</h2>
      <Card isFlat>
        <ShownEntry
          space={view.space}
          record={view.record}
          answers={answers}
          fields={fields}
          language={typeof language === 'string' ? language : undefined}
          isMine={view.mine}
        />
      </Card>
    </section>
  );
}

/** An edit like any other, with the words of then: what stands there now stays a version too. */
function BringBack({ view, then }: { view: RecordView; then: ContentDocument }) {
  const t = useText('history');
  const profile = useProfile();
  const navigate = useNavigate();
  const about = useRecord(view.space, view.about ?? '');
  const { save, problem } = useSaving();
  const me = { person: profile.person.id, role: profile.person.role };
  const edits = editsBackTo(then, view.document ?? emptyContent());
  if (!mayEdit(me, view, about ?? null, profile.now())) return null;
  if (Object.keys(edits).length === 0) return <p className={styles.quiet}>{t('restore.same')}</p>;
  async function bringBack() {
    const { space, record, kind, document } = view;
    const isSaved = await save(() =>
      saveRecord(profile, { space, record, kind, edits, base: document, apart: true }),
    );
    if (isSaved) void navigate(`${paths.history(space, record)}?terug=1`, { replace: true });
  }
  return (
    <>
      <Button kind="primary" icon="arrow-counter-clockwise" onPress={bringBack}>
        {t('restore.button')}
      </Button>
      <p className={styles.quiet}>{t('restore.hint')}</p>
      <StorageNotice problem={problem} />
    </>
  );
}
