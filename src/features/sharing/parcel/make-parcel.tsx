import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './parcel.module.css';
import { useMaking } from './use-making.ts';
import { usePacking } from './use-packing.ts';
import type { Wanted } from './wanted.ts';

type MakeProps = {
  transition: RecordView;
  records: readonly string[];
  /** Null while something is not filled in. */
  wanted: Wanted | null;
  onMade(): void;
};

/** How large it will be, before; then one button, and what became of it. */
export function MakeParcel({ transition, records, wanted, onMade }: MakeProps) {
  const t = useText('parcel');
  const along = useText('along');
  const { size } = useDates();
  const bytes = usePacking(transition.space, records);
  const { stage, make, stop } = useMaking(transition, onMade);
  if (stage.at === 'making') {
    const text = t('making', { done: stage.done, all: stage.all });
    return (
      <div className={styles.part}>
        <p>{text}</p>
        <progress
          className={styles.bar}
          aria-label={text}
          value={stage.done}
          max={Math.max(1, stage.all)}
        />
        <Button icon="x" onPress={stop}>
          {along('take.stop')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      {bytes !== null && <p>{t('size', { size: size(bytes) })}</p>}
      {stage.at === 'made' && (
        <Notice tone="good">
          <p>{t('made', { school: stage.school })}</p>
          <p>{t('carry')}</p>
        </Notice>
      )}
      {stage.at === 'stopped' && <Notice>{t('stopped')}</Notice>}
      {stage.at === 'problem' && (
        <Notice tone="error">
          {stage.problem === 'missing'
            ? t('problem.missing', { count: stage.missing })
            : t(`problem.${stage.problem}`)}
        </Notice>
      )}
      <Button
        kind="primary"
        isWide
        icon="download-simple"
        isDisabled={wanted === null || records.length === 0}
        onPress={() => wanted !== null && make(records, wanted)}
      >
        {t('go')}
      </Button>
      {wanted === null && stage.at !== 'made' && <p>{t('choose')}</p>}
    </div>
  );
}
