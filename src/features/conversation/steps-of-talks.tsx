import { useEffect } from 'react';
import { StorageProblem } from '#storage/storage-problem.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { makeStep } from './make-step.ts';

/** On a pupil's device: each conversation that ended in a step leaves it in the loopbook. */
export function StepsOfTalks() {
  const profile = useProfile();
  const space = useOwnPortfolio()?.space ?? '';
  const talks = useRecords({ space, kinds: ['talk'], withAside: true });
  useEffect(() => {
    const make = async () => {
      for (const talk of talks ?? []) await makeStep(profile, talk);
    };
    make().catch((problem: unknown) => {
      // Tried again as soon as anything changes, and at every start.
      if (!(problem instanceof StorageProblem)) throw problem;
    });
  }, [profile, talks]);
  return null;
}
