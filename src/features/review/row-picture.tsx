import { kindsOf, mediaOf, thumbOf } from '#domain/medium.ts';
import { ShownThumb } from '#media/showing/shown-thumb.tsx';
import type { RecordView } from '#storage/record-view.ts';
import styles from './review.module.css';

type RowPictureProps = { view: RecordView };

/** The first picture of what was shared, small, so that a reader knows it again in the list. */
export function RowPicture({ view: { space, record, fields } }: RowPictureProps) {
  for (const { medium } of mediaOf(fields)) {
    const thumb = thumbOf(medium);
    if (medium.medium === 'voice' || thumb === null) continue;
    return (
      <span className={styles.rowPicture}>
        <ShownThumb
          space={space}
          record={record}
          thumb={thumb}
          medium={medium.medium}
          shape={[medium.width, medium.height]}
        />
      </span>
    );
  }
  return null;
}

/** A row without one keeps its words where they are. */
export function hasPicture({ fields }: RecordView): boolean {
  return kindsOf(fields).some((kind) => kind !== 'voice');
}
