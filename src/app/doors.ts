import { paths } from '#ui/paths.ts';
import { type Page, page } from './page.ts';

/** Where somebody who is not signed in comes in. */
export const doors: Record<string, Page> = {
  [paths.setUp]: page(['school'], () =>
    import('#features/school/set-up-page.tsx').then((m) => m.SetUpPage),
  ),
  [paths.welcome]: page(['profiles'], () =>
    import('#features/profiles/welcome-page.tsx').then((m) => m.WelcomePage),
  ),
  [paths.scan]: page(['profiles'], () =>
    import('#features/profiles/scan-page.tsx').then((m) => m.ScanPage),
  ),
  [paths.cardLink]: page(['profiles'], () =>
    import('#features/profiles/card-link-page.tsx').then((m) => m.CardLinkPage),
  ),
  [paths.profiles]: page(['profiles'], () =>
    import('#features/profiles/profiles-page.tsx').then((m) => m.ProfilesPage),
  ),
};

/** What this browser held is gone. */
export const RecoveryPage = page([], () =>
  import('./recovery-page.tsx').then((m) => m.RecoveryPage),
);
