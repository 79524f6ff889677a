import { type ChangeEvent, useRef, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { isText, listBytes, readText } from './read-text.ts';
import styles from './school.module.css';

type Outcome = { word: 'fileRead' | 'fileTooLarge' | 'fileNoText' | 'fileEmpty'; file: string };

/** A file becomes the words of the list, where they can be seen and put right. */
export function FileChoice({ onText }: { onText(text: string): void }) {
  const t = useText('school');
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const control = event.target;
    const [file] = control.files ?? [];
    if (file === undefined) return;
    const found = await textOf(file);
    if ('text' in found) onText(found.text);
    setOutcome({ word: 'text' in found ? 'fileRead' : found.word, file: file.name });
    // The same file can be chosen again after it was put right.
    control.value = '';
  }

  return (
    <div className={styles.section}>
      <p className={styles.quiet}>{t('import.fileHint')}</p>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={t('import.file')}
        tabIndex={-1}
        onChange={read}
      />
      <div className={styles.buttons}>
        <Button icon="file-csv" onPress={() => input.current?.click()}>
          {t('import.file')}
        </Button>
      </div>
      {outcome && (
        <Notice tone={outcome.word === 'fileRead' ? 'good' : 'warn'}>
          {t(`import.${outcome.word}`, { file: outcome.file })}
        </Notice>
      )}
    </div>
  );
}

async function textOf(file: File): Promise<{ text: string } | { word: Outcome['word'] }> {
  if (file.size > listBytes) return { word: 'fileTooLarge' };
  const text = readText(new Uint8Array(await file.arrayBuffer()));
  if (!isText(text)) return { word: 'fileNoText' };
  return text.trim() === '' ? { word: 'fileEmpty' } : { text };
}
