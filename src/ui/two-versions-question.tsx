import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';
import { isSticker, Sticker } from './sticker.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { When } from './when.tsx';

type Asked = {
  field: string;
  values: readonly unknown[];
  /** All of them as one; null where only one can be true. */
  joined: string | null;
  keep(chosen: number | 'both'): unknown;
  isBusy: boolean;
  problem: Parameters<typeof StorageNotice>[0]['problem'];
};
type TwoVersionsQuestionProps = {
  asked: Asked | null;
  /** How one value reads, where it is no text. */
  show?: (value: unknown) => ReactNode;
};

/** Comparing words is read only where two versions lie side by side. */
const WordChanges = lazy(() =>
  import('./word-changes.tsx').then((module) => ({ default: module.WordChanges })),
);

/** This one, this one or both: in the words of who wrote them, and one question at most. */
export function TwoVersionsQuestion({ asked, show = asWritten }: TwoVersionsQuestionProps) {
  return asked === null ? null : <Question key={asked.field} asked={asked} show={show} />;
}

/** Both is proposed where both can stay; of two days or faces nothing is chosen for anybody. */
function Question({ asked, show }: { asked: Asked; show(value: unknown): ReactNode }) {
  const { values, joined, isBusy, problem, keep } = asked;
  const t = useText('ui');
  const [chosen, setChosen] = useState(joined === null ? null : 'both');
  const each = values.map((value, place) => ({
    value: String(place),
    label: t('versions.this', { number: place + 1 }),
    hint: show(value),
  }));
  return (
    <Card tone="zon">
      <p>{t('versions.text')}</p>
      <Choice
        legend={t('versions.title')}
        options={joined === null ? each : [...each, { value: 'both', label: t('versions.both') }]}
        value={chosen}
        onChange={setChosen}
      />
      <Differences values={values} />
      <StorageNotice problem={problem} />
      <Button
        kind="primary"
        isDisabled={chosen === null || isBusy}
        onPress={() => chosen !== null && keep(chosen === 'both' ? 'both' : Number(chosen))}
      >
        {t('versions.keep')}
      </Button>
    </Card>
  );
}

/** Word by word what stands in one of them alone, said in words as well as shown. */
function Differences({ values }: Pick<Asked, 'values'>) {
  const t = useText('ui');
  const [one, ...others] = values;
  if (!values.every(isWritten) || !isWritten(one)) return null;
  return (
    <Suspense fallback={null}>
      {others.filter(isWritten).map((other, place) => (
        <div key={other}>
          <p>
            <strong>{t('versions.differs')}</strong>
          </p>
          <WordChanges
            before={one}
            after={other}
            labels={{
              gone: t('versions.only', { number: 1 }),
              new: t('versions.only', { number: place + 2 }),
            }}
          />
        </div>
      ))}
    </Suspense>
  );
}

function isWritten(value: unknown): value is string {
  return typeof value === 'string' && !isSticker(value) && !dayShape.test(value);
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

function asWritten(value: unknown): ReactNode {
  if (isSticker(value)) return <Sticker name={value} />;
  if (typeof value === 'string' && dayShape.test(value)) return <When day={value} form="long" />;
  return (
    <span dir="auto" style={wraps}>
      {String(value)}
    </span>
  );
}

const wraps = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
