import { paths } from '#ui/paths.ts';
import { afterFirstScreen } from '#ui/use-ready.ts';
import { doors } from './doors.ts';
import { page } from './page.ts';

/** The table of all pages but homes and doors. */
export const OtherRoutes = page([], () => import('./routes.tsx').then((m) => m.AllRoutes));

/**
 * Fetched before somebody taps: after their home, or at once and beside the opening of the
 * databases where a page was opened by its own address.
 */
export function fetchOtherRoutes(): void {
  // What fails here is met again, and told, by whoever goes there.
  const fetch = () => void OtherRoutes.fetch().catch(() => undefined);
  const { pathname } = window.location;
  if (pathname === paths.home || pathname in doors) afterFirstScreen(fetch);
  else fetch();
}
