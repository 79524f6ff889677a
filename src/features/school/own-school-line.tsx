import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { writeSchoolLine } from '#storage/school-line.ts';
import type { OtherSchool } from '#sync/other-schools.ts';
import { Button } from '#ui/button.tsx';
import { Fingerprint } from './fingerprint.tsx';
import styles from './school.module.css';

/** What the office of another school needs of this one; the page prints it. */
export function OwnSchoolLine({ own }: { own: OtherSchool }) {
  const t = useText('other-schools');
  const [isCopied, setCopied] = useState(false);
  const line = writeSchoolLine(own);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied(true);
    } catch {
      // Not every browser lets a page copy: the line stands there to be marked by hand.
      setCopied(false);
    }
  };
  return (
    <section className={styles.section}>
      <h2>{t('own.title')}</h2>
      <p>{t('own.what')}</p>
      <Fingerprint school={own} />
      <p>{t('own.line')}</p>
      <p dir="ltr" className={styles.schoolLine}>
        {line}
      </p>
      <div className={styles.buttons}>
        <Button onPress={copy}>{t('own.copy')}</Button>
        <Button kind="quiet" icon="printer" onPress={() => window.print()}>
          {t('own.print')}
        </Button>
      </div>
      <p role="status">{isCopied ? t('own.copied') : ''}</p>
    </section>
  );
}
