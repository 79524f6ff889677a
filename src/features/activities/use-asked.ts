import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { withPart } from './with-part.ts';

/**
 * What somebody looks for, noted in the address so that going back finds it again. Who types sees
 * each letter at once; the address follows when there is time.
 */
export function useAsked(name: string): [string, (words: string) => void] {
  const [address, setAddress] = useSearchParams();
  const [words, setWords] = useState(address.get(name) ?? '');
  const noted = address.get(name) ?? '';
  useEffect(() => {
    if (noted === words) return;
    const note = () =>
      setAddress((now) => withPart(now, name, words === '' ? null : words), { replace: true });
    const later = setTimeout(note, notedAfterMs);
    return () => clearTimeout(later);
  }, [name, words, noted, setAddress]);
  return [words, setWords];
}

const notedAfterMs = 300;
