import { useEffect, useRef } from 'react';

const againMs = 10_000;

/**
 * Asks the school something when a page opens, and for as long as it stays open until there was an
 * answer: a school that is busy asks everybody to come back a little later.
 */
export function useAsking(ask: () => Promise<boolean>, of: string | null): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (of === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = async () => {
      const isAnswered = await latest.current().catch(() => false);
      if (!isAnswered && !isOver) timer = setTimeout(() => void go(), againMs);
    };
    void go();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [of]);
}
