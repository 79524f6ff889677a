import type { BlobRef } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { useMedium } from '#sync/use-medium.ts';
import { PhotoInRow } from '#ui/media/photo.tsx';

type ShownThumbProps = {
  space: SpaceId;
  record: RecordId;
  thumb: BlobRef;
  medium: 'photo' | 'drawing';
  /** Absent in lines of before it was noted. */
  shape: readonly [number, number] | undefined;
};

const usualShape = [4, 3] as const;

/** The picture of a record in a list: the small one, which is soon here. */
export function ShownThumb({ space, record, thumb, medium, shape }: ShownThumbProps) {
  const { url } = useMedium(space, record, thumb);
  return <PhotoInRow url={url} medium={medium} shape={shape ?? usualShape} />;
}
