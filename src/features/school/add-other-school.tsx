import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { readSchoolLine } from '#storage/school-line.ts';
import type { OtherSchool, OtherSchools, SchoolsAnswer } from '#sync/other-schools.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Fingerprint } from './fingerprint.tsx';
import styles from './school.module.css';

type AddProps = { known: SchoolsAnswer; onAdd: OtherSchools['add'] };

/** The line is pasted, and the digits are compared with paper before anything is trusted. */
export function AddOtherSchool({ known, onAdd }: AddProps) {
  const t = useText('other-schools');
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const found = readSchoolLine(pasted);
  const error = pasted.trim() === '' ? null : problemOf(found, known);
  const add = async (school: OtherSchool) => {
    setBusy(true);
    const trouble = await onAdd(school);
    setBusy(false);
    setProblem(trouble === null ? null : t(`trouble.${trouble}`));
    if (trouble !== null) return;
    setPasted('');
    setAdded(school.name);
  };
  return (
    <section className={styles.section}>
      <h2>{t('add.title')}</h2>
      <TextArea
        label={t('add.line')}
        hint={t('add.hint')}
        value={pasted}
        onChange={(text) => {
          setPasted(text);
          setProblem(null);
          setAdded(null);
        }}
        error={error === null ? null : t(`add.${error}`)}
      />
      {found !== null && error === null && (
        <>
          <Fingerprint school={found} />
          <p>{t('add.compare')}</p>
          <div className={styles.buttons}>
            <Button kind="primary" icon="check" onPress={() => add(found)} isDisabled={isBusy}>
              {t('add.go')}
            </Button>
          </div>
        </>
      )}
      {problem !== null && <Notice tone="warn">{problem}</Notice>}
      {added !== null && <Notice tone="good">{t('add.done', { name: added })}</Notice>}
    </section>
  );
}

function problemOf(found: OtherSchool | null, { own, others }: SchoolsAnswer) {
  if (found === null) return 'noLine';
  if (found.key === own.key) return 'self';
  const before = others.find(({ key }) => key === found.key);
  return before !== undefined && before.url === found.url ? 'known' : null;
}
