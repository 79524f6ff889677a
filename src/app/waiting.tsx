import { useEffect, useState } from 'react';
import { Loading } from '#ui/loading.tsx';
import { DatabaseBlocked } from './database-blocked.tsx';

/** With the second in which the app itself waits before it shows anything: about four. */
const patienceMs = 3_000;

/**
 * There is nothing to show before the databases answer. A browser can keep them from it: WebKit
 * freezes a page that was left in the middle of a transaction. Whoever waits for long is told.
 */
export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <DatabaseBlocked trouble="silent" /> : <Loading />;
}
