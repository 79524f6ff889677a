import { useState } from 'react';
import type { Done, SchoolTrouble } from '#sync/school.ts';

/** One thing that is being done at school: busy, then done, or a word for why not. */
export function useDoing() {
  const [trouble, setTrouble] = useState<SchoolTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (doing: () => Promise<Done>): Promise<boolean> => {
    setBusy(true);
    const done = await doing();
    setBusy(false);
    setTrouble(done.ok ? null : done.reason);
    return done.ok;
  };
  return { trouble, isBusy, run };
}
