import { useEffect } from 'react';
import { type OpenProfile, useOpenProfile } from '#storage/use-profile.tsx';
import { afterFirstScreen } from '#ui/use-ready.ts';

const againMs = 30_000;

/**
 * What the device does by itself begins after the first screen, and comes in files of its own: a
 * cold start does not read them before somebody sees their page.
 */
export function useCarrying(): void {
  const open = useOpenProfile();
  useEffect(() => {
    if (open === undefined) return;
    let leave: (() => void) | null = null;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = async () => {
      try {
        const carry = await carrierFor(open);
        if (!ended) leave = carry();
      } catch {
        // Without those files nothing travels: they are asked for until they are there.
        if (!ended) timer = setTimeout(begin, againMs);
      }
    };
    const cancel = afterFirstScreen(() => void begin());
    return () => {
      ended = true;
      cancel();
      clearTimeout(timer);
      leave?.();
    };
  }, [open]);
}

async function carrierFor(open: OpenProfile | null): Promise<() => () => void> {
  if (open === null) return (await import('#sync/others.ts')).carryWhileNobodyIsHere;
  const { startSync } = await import('#sync/start-sync.ts');
  return () => startSync(open);
}
