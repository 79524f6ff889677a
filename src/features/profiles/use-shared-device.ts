import { useState } from 'react';
import { useProfiles } from '#storage/use-profile.tsx';

/** Where one person said that this device is shared, it is so for the next one too. */
export function useSharedDevice(): [boolean, (isShared: boolean) => void] {
  const profiles = useProfiles();
  const [chosen, setChosen] = useState<boolean | null>(null);
  return [chosen ?? profiles?.some(({ shared }) => shared) ?? false, setChosen];
}
