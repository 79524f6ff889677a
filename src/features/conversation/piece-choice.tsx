import { hasGuard } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import type { RecordId } from '#domain/record.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { Choice } from '#ui/choice.tsx';
import { When } from '#ui/when.tsx';
import { Told } from './told.tsx';
import { usePieceName } from './use-piece-title.ts';

/** So many of the latest; an older one is opened in the loopbook, and the talk begins there. */
const offered = 5;
const read = 40;
const none = 'none';

type PieceChoiceProps = {
  space: string;
  value: RecordId | null;
  onChange(entry: RecordId | null): void;
};

/** What the two look back at: something that both may see here, or something that is only told. */
export function PieceChoice({ space, value, onChange }: PieceChoiceProps) {
  const nameOf = usePieceName();
  const found = useRecords({ space, kinds: ['entry'], limit: read });
  if (found === undefined) return null;
  const latest = found.filter(isToOffer).slice(0, offered);
  const chosen = found.find((view) => view.record === value);
  const isOlder = chosen !== undefined && !latest.includes(chosen);
  const pieces = isOlder ? [chosen, ...latest] : latest;
  return (
    <Choice
      legend={<Told k="start.piece" />}
      options={[
        ...pieces.map((view) => ({
          value: view.record,
          label: <span dir="auto">{nameOf(view)}</span>,
          hint: <When instant={view.order} form="day" />,
        })),
        { value: none, label: <Told k="start.noPiece" /> },
      ]}
      value={value ?? none}
      onChange={(record) => onChange(record === none ? null : record)}
    />
  );
}

/** How somebody feels does not stand in a list that another one looks into. */
function isToOffer(view: RecordView): boolean {
  const activity = findActivity(text(view, 'activity'));
  const isPrivate = activity !== null && hasGuard(activity, 'private-first');
  return first(view, 'kept') !== undefined && !isPrivate;
}
