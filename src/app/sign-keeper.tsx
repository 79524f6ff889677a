import { useEffect, useRef } from 'react';
import { useProfiles } from '#storage/use-profile.tsx';
import { leaveSign, takeSignAway } from './lost-work.ts';

/** Keeps the sign true: it names who works here, and goes with the last of them. */
export function SignKeeper() {
  const profiles = useProfiles();
  const hadSome = useRef(false);
  useEffect(() => {
    if (profiles === undefined) return;
    const people = profiles.filter(({ locked }) => !locked).map(({ person }) => person.id);
    if (profiles.length > 0) {
      hadSome.current = true;
      leaveSign(people.length > 0 ? people : ['nobody']);
    } else if (hadSome.current) takeSignAway();
  }, [profiles]);
  return null;
}
