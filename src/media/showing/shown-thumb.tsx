import type { BlobRef } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { useMedium } from '#sync/use-medium.ts';
import { PhotoThumb } from '#ui/media/photo.tsx';

type ShownThumbProps = {
  space: SpaceId;
  record: RecordId;
  thumb: BlobRef;
  medium: 'photo' | 'drawing';
};

/** The small picture of a record in a list. */
export function ShownThumb({ space, record, thumb, medium }: ShownThumbProps) {
  const { url } = useMedium(space, record, thumb);
  return <PhotoThumb url={url} medium={medium} />;
}
