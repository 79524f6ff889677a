import { useEffect, useState } from 'react';
import { gatherPieces } from '#along/parcel/gather-pieces.ts';
import { packed, parcelSize } from '#along/parcel/make-parcel.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { packingOf, someoneElse, type Wanted } from './wanted.ts';

/** How large the file will be; null while nothing is chosen, and while it is looked up. */
export function usePacking(space: string, records: readonly string[]): number | null {
  const profile = useProfile();
  const [size, setSize] = useState<{ of: string; bytes: number } | null>(null);
  const of = records.join(' ');
  useEffect(() => {
    if (of === '') return;
    let isOver = false;
    const look = async () => {
      const gathered = await gatherPieces(profile, space, of.split(' '), someoneElse());
      const packing = packingOf(profile, gathered, anywhere);
      // What this device has to fetch first goes along too.
      const bytes = gathered.media.reduce(
        (sum, medium) => sum + (medium.key === null ? medium.size : 0),
        parcelSize(packing, packed(packing)),
      );
      if (!isOver) setSize({ of, bytes });
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [profile, space, of]);
  return size !== null && size.of === of ? size.bytes : null;
}

/** For whom it is weighs next to nothing. */
const anywhere: Wanted = {
  to: { name: '', key: '', url: '' },
  code: '',
  receiver: '',
  until: '2026-01-01',
};
