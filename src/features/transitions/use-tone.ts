import { useProfile } from '#storage/use-profile.tsx';

/** The app says *je* to pupils and staff, and *u* to parents. */
export function useTone(): 'je' | 'u' {
  return useProfile().person.role === 'parent' ? 'u' : 'je';
}
