import type { ReactNode } from 'react';
import { Route } from 'react-router';
import type { Role } from '#domain/person.ts';
import { For } from './for-roles.tsx';

/** One address, and who has that page. */
export function route(path: string, roles: readonly Role[], page: ReactNode) {
  return <Route key={path} path={path} element={<For roles={roles} page={page} />} />;
}
