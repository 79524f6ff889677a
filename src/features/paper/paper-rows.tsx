import { useEffect, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { Paper } from '#storage/papers.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Photo } from '#ui/media/photo.tsx';
import styles from './paper.module.css';

type Ways = {
  isBusy: boolean;
  again(paper: Paper): unknown;
  keepToo(paper: Paper): unknown;
  drop(papers: readonly Paper[]): unknown;
};
type PaperRowsProps = Ways & { papers: readonly Paper[] };

/** What became of each sheet, the newest first. Of what was kept no picture is left here. */
export function PaperRows({ papers, ...ways }: PaperRowsProps) {
  const t = useText('paper');
  const kept = papers.filter(({ outcome }) => outcome === 'kept');
  if (papers.length === 0) return null;
  return (
    <>
      <h2>{t('read.list')}</h2>
      <ul className={styles.papers} aria-label={t('read.list')}>
        {papers.map((paper) => (
          <li key={paper.id} data-outcome={paper.outcome}>
            <PaperRow paper={paper} {...ways} />
          </li>
        ))}
      </ul>
      {kept.length > 0 && (
        <Button kind="quiet" icon="check" onPress={() => ways.drop(kept)}>
          {t('read.clear')}
        </Button>
      )}
    </>
  );
}

function PaperRow({ paper, isBusy, again, keepToo, drop }: Ways & { paper: Paper }) {
  const t = useText('paper');
  const { outcome, name, sheet } = paper;
  const word = wordFor(outcome);
  const isAside = outcome !== 'kept' && outcome !== 'waiting';
  return (
    <div className={styles.paper}>
      <p className={styles.outcome}>
        <Icon name={outcome === 'kept' ? 'check-circle' : 'info'} />
        <span>
          {t(`read.${word}`, { name: name ?? '' })}
          {sheet !== null && <> {t('read.sheet', { sheet })}</>}
        </span>
      </p>
      {isAside && <AsidePhoto bytes={paper.photo} />}
      {isAside && (
        <div className={styles.buttons}>
          {outcome === 'twice' && (
            <Button icon="plus" isDisabled={isBusy} onPress={() => keepToo(paper)}>
              {t('read.keepToo')}
            </Button>
          )}
          {canWork.includes(word) && (
            <Button icon="arrow-counter-clockwise" isDisabled={isBusy} onPress={() => again(paper)}>
              {t('read.again')}
            </Button>
          )}
          <Button kind="quiet" icon="trash" isDisabled={isBusy} onPress={() => drop([paper])}>
            {t('read.drop')}
          </Button>
        </div>
      )}
    </div>
  );
}

const words = [
  'kept',
  'waiting',
  'no-code',
  'half',
  'twice',
  'elsewhere',
  'newer',
  'not-a-photo',
] as const;
type Word = (typeof words)[number] | 'failed';

/** The same photograph can come out otherwise later; of the others a new one is taken. */
const canWork: readonly Word[] = ['elsewhere', 'newer', 'failed'];

function wordFor(outcome: string): Word {
  return words.find((word) => word === outcome) ?? 'failed';
}

/** To see which paper it was: it is somebody's own, and nobody's to read here. */
function AsidePhoto({ bytes }: { bytes: ArrayBuffer | null }) {
  const t = useText('paper');
  const [shown, setShown] = useState<{ url: string; width: number; height: number } | null>(null);
  useEffect(() => {
    if (bytes === null) return;
    const url = URL.createObjectURL(new Blob([bytes]));
    const picture = new Image();
    let ended = false;
    picture.src = url;
    picture.decode().then(
      () => !ended && setShown({ url, width: picture.width, height: picture.height }),
      // No picture: the sentence above says so.
      () => undefined,
    );
    return () => {
      ended = true;
      URL.revokeObjectURL(url);
    };
  }, [bytes]);
  if (shown === null) return null;
  return (
    <div className={styles.aside}>
      <Photo {...shown} caption={t('read.asidePhoto')} medium="photo" />
    </div>
  );
}
