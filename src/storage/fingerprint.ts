import { useEffect, useState } from 'react';
import { fingerprintOf, type SchoolKey } from '#domain/parcel.ts';
import { browserDigest } from './digest.ts';

/** Of a school's key, as it stands on paper; null until it is known. */
export function useFingerprint(key: SchoolKey | null): string | null {
  const [found, setFound] = useState<{ key: SchoolKey; words: string } | null>(null);
  useEffect(() => {
    let isOver = false;
    if (key === null) return;
    void browserDigest(key).then((digest) => {
      if (!isOver) setFound({ key, words: fingerprintOf(digest) });
    });
    return () => {
      isOver = true;
    };
  }, [key]);
  return found !== null && found.key === key ? found.words : null;
}
