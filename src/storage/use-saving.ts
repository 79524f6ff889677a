/** Saving from a screen: a full disk or a closed database is a sentence, never a lost promise. */
import { useCallback, useState } from 'react';
import { StorageProblem, type StorageWord } from './storage-problem.ts';

export type Saving = {
  /** Whether it is on this device now. */
  save(work: () => Promise<unknown>): Promise<boolean>;
  /** `ui:storage.<word>` is the sentence for the person. */
  problem: StorageWord | null;
};

export function useSaving(): Saving {
  const [problem, setProblem] = useState<StorageWord | null>(null);
  const save = useCallback(async (work: () => Promise<unknown>) => {
    try {
      await work();
      setProblem(null);
      return true;
    } catch (error) {
      if (!(error instanceof StorageProblem)) throw error;
      setProblem(error.word);
      return false;
    }
  }, []);
  return { save, problem };
}
