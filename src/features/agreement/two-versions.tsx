import {
  type Agreement,
  type AgreementLine,
  agreementField,
  bothAgreements,
} from '#domain/agreement.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from './agreement.module.css';
import { ShownLine } from './shown-line.tsx';

type TwoVersionsProps = { view: RecordView; line: AgreementLine; mayWrite: boolean };

/** Two devices wrote on one agreement apart: the words of both stand here, and the table chooses. */
export function TwoVersions({ view, line: { id, versions }, mayWrite }: TwoVersionsProps) {
  const t = useText('ui');
  const profile = useProfile();
  const { save, problem } = useSaving();
  const keep = (value: Agreement) => {
    const { space, record, kind, document } = view;
    const edits = { [agreementField(id)]: value };
    // What was chosen covers what was shown, and nothing that arrived since.
    return save(() => saveRecord(profile, { space, record, kind, edits, base: document }));
  };
  return (
    <Card tone="zon">
      <p>
        <strong>{t('versions.title')}</strong> {mayWrite && t('versions.text')}
      </p>
      {versions.map((version, place) => (
        <div key={JSON.stringify(version)} className={styles.line}>
          <ShownLine line={version} />
          {mayWrite && (
            <Button onPress={() => keep(version)}>
              {t('versions.this', { number: place + 1 })}
            </Button>
          )}
        </div>
      ))}
      {mayWrite && (
        <Button kind="primary" onPress={() => keep(bothAgreements(versions))}>
          {t('versions.both')}
        </Button>
      )}
      <StorageNotice problem={problem} />
    </Card>
  );
}
