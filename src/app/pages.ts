import { type ComponentType, lazy } from 'react';
import type { Namespace } from '#i18n/namespaces.ts';
import { loadTexts } from '#i18n/texts.ts';

type Load = () => Promise<ComponentType>;

/** A page comes with its texts: two files side by side, so that no page waits twice. */
function page(texts: readonly Namespace[], load: Load) {
  return lazy(async () => {
    const [loaded] = await Promise.all([load(), loadTexts(texts)]);
    return { default: loaded };
  });
}

const pupilTexts = ['activities', 'catalogue'] as const;

const loadToday: Load = () => import('#features/today/today-page.tsx').then((m) => m.TodayPage);
const loadChildren: Load = () =>
  import('#features/home-entries/children-page.tsx').then((m) => m.ChildrenPage);
const loadClasses: Load = () =>
  import('#features/review/classes-page.tsx').then((m) => m.ClassesPage);
const loadYoungPeople: Load = () =>
  import('#features/transitions/young-people-page.tsx').then((m) => m.YoungPeoplePage);
const loadSchool: Load = () => import('#features/school/school-page.tsx').then((m) => m.SchoolPage);

export const TodayPage = page(['today', ...pupilTexts], loadToday);
export const ChildrenPage = page(['home-entries'], loadChildren);
export const ClassesPage = page(['review'], loadClasses);
export const YoungPeoplePage = page(['transitions', 'review'], loadYoungPeople);
export const SchoolPage = page(['school'], loadSchool);

export const ActivitiesPage = page(pupilTexts, () =>
  import('#features/activities/activities-page.tsx').then((m) => m.ActivitiesPage),
);
export const ActivityPage = page(pupilTexts, () =>
  import('#features/activities/activity-page.tsx').then((m) => m.ActivityPage),
);
export const LoopbookPage = page(['loopbook', 'catalogue'], () =>
  import('#features/loopbook/loopbook-page.tsx').then((m) => m.LoopbookPage),
);
export const EntryPage = page(['loopbook', 'catalogue'], () =>
  import('#features/loopbook/entry-page.tsx').then((m) => m.EntryPage),
);
export const SharingPage = page(['sharing', 'catalogue'], () =>
  import('#features/sharing/sharing-page.tsx').then((m) => m.SharingPage),
);
export const ChildPage = page(['home-entries', 'catalogue'], () =>
  import('#features/home-entries/child-page.tsx').then((m) => m.ChildPage),
);
export const HomeEntryPage = page(['home-entries'], () =>
  import('#features/home-entries/home-entry-page.tsx').then((m) => m.HomeEntryPage),
);
export const NewPage = page(['review'], () =>
  import('#features/review/new-page.tsx').then((m) => m.NewPage),
);
export const ClassPage = page(['review'], () =>
  import('#features/review/class-page.tsx').then((m) => m.ClassPage),
);
export const YoungPersonPage = page(['review'], () =>
  import('#features/review/young-person-page.tsx').then((m) => m.YoungPersonPage),
);
export const NotePage = page(['review'], () =>
  import('#features/review/note-page.tsx').then((m) => m.NotePage),
);
export const ReadingPage = page(['review', 'catalogue'], () =>
  import('#features/review/reading-page.tsx').then((m) => m.ReadingPage),
);
export const NewTransitionPage = page(['transitions'], () =>
  import('#features/transitions/new-transition-page.tsx').then((m) => m.NewTransitionPage),
);
export const TransitionPage = page(['transitions'], () =>
  import('#features/transitions/transition-page.tsx').then((m) => m.TransitionPage),
);
export const ClassImportPage = page(['school'], () =>
  import('#features/school/class-import-page.tsx').then((m) => m.ClassImportPage),
);
export const SchoolClassPage = page(['school'], () =>
  import('#features/school/school-class-page.tsx').then((m) => m.SchoolClassPage),
);
export const StaffPage = page(['school'], () =>
  import('#features/school/staff-page.tsx').then((m) => m.StaffPage),
);
export const PersonPage = page(['school'], () =>
  import('#features/school/person-page.tsx').then((m) => m.PersonPage),
);
export const CardsPage = page(['school'], () =>
  import('#features/school/cards-page.tsx').then((m) => m.CardsPage),
);
export const SetUpPage = page(['school'], () =>
  import('#features/school/set-up-page.tsx').then((m) => m.SetUpPage),
);
export const WelcomePage = page(['profiles'], () =>
  import('#features/profiles/welcome-page.tsx').then((m) => m.WelcomePage),
);
export const ScanPage = page(['profiles'], () =>
  import('#features/profiles/scan-page.tsx').then((m) => m.ScanPage),
);
export const CardLinkPage = page(['profiles'], () =>
  import('#features/profiles/card-link-page.tsx').then((m) => m.CardLinkPage),
);
export const PicturesPage = page(['profiles'], () =>
  import('#features/profiles/pictures-page.tsx').then((m) => m.PicturesPage),
);
export const ProfilesPage = page(['profiles'], () =>
  import('#features/profiles/profiles-page.tsx').then((m) => m.ProfilesPage),
);
export const DevicesPage = page(['profiles'], () =>
  import('#features/profiles/devices-page.tsx').then((m) => m.DevicesPage),
);
export const SettingsPage = page(['settings'], () =>
  import('#features/settings/settings-page.tsx').then((m) => m.SettingsPage),
);
export const TrayPage = page(['settings'], () =>
  import('#features/settings/tray-page.tsx').then((m) => m.TrayPage),
);

type Home = { texts: readonly Namespace[]; load: Load };
const teaching: Home = { texts: ['review'], load: loadClasses };
const counselling: Home = { texts: ['transitions', 'review'], load: loadYoungPeople };

const homes: Record<string, Home> = {
  pupil: { texts: ['today', ...pupilTexts], load: loadToday },
  parent: { texts: ['home-entries'], load: loadChildren },
  teacher: teaching,
  coach: teaching,
  counsellor: counselling,
  clb: counselling,
  admin: { texts: ['school'], load: loadSchool },
};

const lastRole = 'loopboek.role';

export function rememberRole(role: string): void {
  localStorage.setItem(lastRole, role);
}

/** A cold start fetches the likely first page while the database still opens; returns its texts. */
export function prefetchHome(): readonly Namespace[] {
  const home = homes[localStorage.getItem(lastRole) ?? ''];
  if (home === undefined || window.location.pathname !== '/') return [];
  home.load().catch(() => undefined);
  return home.texts;
}

export const NewDeviceNotice = page(['profiles'], () =>
  import('#features/profiles/new-device-notice.tsx').then((m) => m.NewDeviceNotice),
);
