import { useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { roles } from '#domain/person.ts';
import { useActiveProfile } from '#storage/use-profile.tsx';
import { paths } from '#ui/paths.ts';
import { doors } from './doors.ts';
import { For } from './for-roles.tsx';
import { homeOf, rememberRole } from './homes.ts';
import { OtherRoutes } from './other-routes.ts';

/** Homes and doors, where people come in; all other addresses come in a file of their own. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path={paths.home} element={<For roles={roles} page={<Home />} />} />
      {Object.entries(doors).map(([path, Page]) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
      <Route path="*" element={<OtherRoutes />} />
    </Routes>
  );
}

function Home() {
  const role = useActiveProfile()?.person.role;
  useEffect(() => {
    if (role !== undefined) rememberRole(role);
  }, [role]);
  if (role === undefined) return null;
  const Page = homeOf[role];
  return <Page />;
}
