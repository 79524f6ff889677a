import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Filter, filterAddress, readFilter } from './filter.ts';

/**
 * What is asked, kept in the address. The router changes an address when it has time; who types
 * sees each letter at once, and no address that comes late takes one back.
 */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [address, setAddress] = useSearchParams();
  const [filter, setFilter] = useState(() => readFilter(address));
  const underWay = useRef<string[]>([]);
  const shown = String(address);
  useEffect(() => {
    const place = underWay.current.indexOf(shown);
    underWay.current = underWay.current.slice(place + 1);
    if (place === -1) setFilter(readFilter(new URLSearchParams(shown)));
  }, [shown]);
  const ask = (next: Filter) => {
    const asked = filterAddress(next);
    underWay.current.push(String(new URLSearchParams(asked)));
    setFilter(next);
    setAddress(asked, { replace: true });
  };
  return [filter, ask];
}
