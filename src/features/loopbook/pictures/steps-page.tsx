import { useText } from '#i18n/use-text.ts';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { EntryLink } from './entry-link.tsx';
import { PicturePage } from './picture-page.tsx';
import styles from './pictures.module.css';
import { SaidInShort } from './pieces.tsx';
import { stepsPicture, type TakenStep } from './steps.ts';
import { TableBeside } from './table-beside.tsx';

/** Steps on a road, the newest first. How one went changes nothing of how it looks. */
export function StepsPage() {
  return (
    <PicturePage name="steps" cards={['small-step']}>
      {({ records }) => {
        const steps = stepsPicture(records);
        return steps.length === 0 ? null : <Steps steps={steps} />;
      }}
    </PicturePage>
  );
}

function Steps({ steps }: { steps: readonly TakenStep[] }) {
  const t = useText('pictures');
  const loopbook = useText('loopbook');
  const went = useWent();
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.after.record} className={styles.step}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      <TableBeside
        caption={loopbook('pictures.steps')}
        head={[t('column.step'), t('column.day'), t('column.went'), t('column.words')]}
        rows={steps.map((step) => ({
          key: step.after.record,
          cells: [
            <bdi key="step">{step.text}</bdi>,
            step.day === null ? null : <When key="day" day={step.day} form="day" />,
            went(step),
            <SaidInShort key="said" piece={step.after} />,
          ],
        }))}
      />
    </>
  );
}

function Step({ step }: { step: TakenStep }) {
  const t = useText('pictures');
  const went = useWent();
  const { after, text, day } = step;
  return (
    <>
      <h2 className={styles.pieceTitle} dir="auto">
        <EntryLink piece={after}>{text === '' ? t('column.step') : text}</EntryLink>
      </h2>
      {day !== null && (
        <p className={styles.day}>
          <When day={day} form="day" />
        </p>
      )}
      <p>
        <Tag tone={step.went === null ? 'zon' : 'paper'}>{went(step)}</Tag>
      </p>
      <SaidInShort piece={after} />
    </>
  );
}

function useWent(): (step: TakenStep) => string {
  const ui = useText('ui');
  const t = useText('pictures');
  return ({ went }) => (went === null ? t('step.open') : ui(`lookBack.${went}`));
}
