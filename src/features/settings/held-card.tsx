import { useState } from 'react';
import { directionOf } from '#i18n/languages.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { askAgain, type HeldView, takeBack } from '#sync/held.ts';
import { syncNow } from '#sync/sync-now.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { When } from '#ui/when.tsx';
import { handOver } from './hand-over.ts';
import styles from './settings.module.css';
import { heldKey, reasonKey } from './tray-words.ts';
import { wordsFile } from './words-file.ts';

type HeldCardProps = { row: HeldView; onTaken(): void; onAsked(): void };

/** One thing that the school could not take: the words, why, and every way on with them. */
export function HeldCard({ row, onTaken, onAsked }: HeldCardProps) {
  const t = useText('settings');
  const profile = useProfile();
  const fileOf = useHeldFile();
  const [hasFailed, setFailed] = useState(false);
  const hasWords = row.text.trim() !== '';

  /** Whatever fails, the words stay where they are; a full disk or a closed database is told. */
  async function attempt(work: () => Promise<unknown>, onDone: () => void) {
    try {
      await work();
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    onDone();
    syncNow();
  }

  return (
    <Card>
      <h2>{t(`tray.kind.${heldKey(row)}`)}</h2>
      {row.at > 0 && (
        <p className={styles.quiet}>
          {t('tray.from')} <When instant={row.at} />
        </p>
      )}
      {hasWords && (
        <p className={styles.words} dir="auto">
          {row.text}
        </p>
      )}
      <p>{t(`tray.reason.${reasonKey(row.reason)}`)}</p>
      <p>{hasWords ? t('tray.what.words') : t('tray.what.noWords')}</p>
      {hasFailed && <Notice tone="error">{t('tray.failed')}</Notice>}
      <div className={styles.ways}>
        <Button
          kind="primary"
          icon="arrow-counter-clockwise"
          onPress={() =>
            attempt(() => takeBack(profile, row.id), hasWords ? onTaken : () => undefined)
          }
        >
          {hasWords ? t('tray.takeBack') : t('tray.close')}
        </Button>
        {row.mayAsk && (
          <Button
            icon="paper-plane-tilt"
            onPress={() => attempt(() => askAgain(profile, row.id), onAsked)}
          >
            {t('tray.again')}
          </Button>
        )}
        {hasWords && (
          <Button
            kind="quiet"
            icon="download-simple"
            onPress={() =>
              attempt(
                () => fileOf(row),
                () => undefined,
              )
            }
          >
            {t('tray.file')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** The words as a file of their own, that opens anywhere. */
function useHeldFile() {
  const t = useText('settings');
  const dates = useDates();
  const { language } = useLanguage();
  return (row: HeldView) => {
    const title = t(`tray.kind.${heldKey(row)}`);
    const when = row.at > 0 ? dates.text({ instant: row.at }, 'long') : '';
    const data = { kind: row.kind, order: row.at, fields: { text: [row.text] } };
    const page = wordsFile({
      lang: language,
      dir: directionOf(language),
      heading: t('tray.title'),
      notes: [t(`tray.reason.${reasonKey(row.reason)}`)],
      none: '',
      sections: [{ heading: title, items: [{ title, when, texts: [row.text], media: [], data }] }],
    });
    return handOver(page, `${title}.html`);
  };
}
