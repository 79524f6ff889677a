import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Role } from '#domain/person.ts';
import { useActiveProfile, useProfiles } from '#storage/use-profile.tsx';
import { paths } from '#ui/paths.ts';
import { RecoveryPage } from './doors.ts';
import { hasSign } from './lost-work.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { Waiting } from './waiting.tsx';

/** A page for these roles. For others it does not exist; a guest is asked in first. */
export function For({ roles, page }: { roles: readonly Role[]; page: ReactNode }) {
  const profile = useActiveProfile();
  if (profile === undefined) return <Waiting />;
  if (profile === null) return <Door />;
  return roles.includes(profile.person.role) ? page : <NotFoundPage />;
}

/** Nobody is signed in here: choose who, or come in. The address asked for is kept for after. */
function Door() {
  const profiles = useProfiles();
  const { pathname } = useLocation();
  if (profiles === undefined) return <Waiting />;
  const from = pathname === paths.home ? null : pathname;
  if (profiles.length > 0) return <Navigate to={paths.profiles} state={{ from }} replace />;
  if (hasSign()) return <RecoveryPage />;
  return <Navigate to={paths.welcome} state={{ from }} replace />;
}
