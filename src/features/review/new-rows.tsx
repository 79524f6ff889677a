import type { RecordView } from '#storage/record-view.ts';
import type { SpaceView } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import { hasPicture, RowPicture } from './row-picture.tsx';
import { useRecordTitle } from './use-record-title.ts';

type NewRowsProps = {
  label: string;
  waiting: readonly RecordView[];
  portfolios: readonly SpaceView[];
  columns?: 2 | 3;
};

/** What waits to be read, across classes: whose loopbook, what it is, since when. */
export function NewRows({ label, waiting, portfolios, columns }: NewRowsProps) {
  const titleOf = useRecordTitle();
  const names = new Map(portfolios.map(({ space, name }) => [space, name]));
  return (
    <Rows label={label} columns={columns}>
      {waiting.map((view) => (
        <Row
          key={view.record}
          to={paths.reading(view.space, view.record)}
          title={<PersonName name={names.get(view.space) ?? ''} />}
          start={hasPicture(view) && <RowPicture view={view} />}
          text={titleOf(view)}
          end={<When instant={view.order} form="day" />}
        />
      ))}
    </Rows>
  );
}
