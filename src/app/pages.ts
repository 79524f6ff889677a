import { type ComponentType, createElement, lazy, useState } from 'react';
import type { Role } from '#domain/person.ts';
import type { Namespace } from '#i18n/namespaces.ts';
import { loadTexts } from '#i18n/texts.ts';
import { readFirstScreenEarly } from '#storage/use-first-screen.ts';
import type { OpenProfile } from '#storage/use-profile.tsx';
import { afterFirstScreen } from '#ui/use-ready.ts';

type Load = () => Promise<ComponentType>;

type Page = ComponentType & { fetch(): Promise<unknown> };
type Source = { fetched: ComponentType | null; later: ComponentType };

/**
 * A page comes with its texts: two files side by side, so that no page waits twice. One that was
 * fetched before it is shown appears at once. `next`: where most people go from here.
 */
function page(texts: readonly Namespace[], load: Load, next?: () => Page): Page {
  const fetch = async () => {
    const [loaded] = await Promise.all([load(), loadTexts(texts)]);
    source.fetched = loaded;
    if (next !== undefined) afterFirstScreen(() => void next().fetch().catch(ignore));
    return { default: loaded };
  };
  const source: Source = { fetched: null, later: lazy(fetch) };
  return Object.assign(() => createElement(Shown, { source }), { fetch });
}

/** Fetched again, and told, when somebody goes there. */
function ignore(): void {}

function Shown({ source }: { source: Source }) {
  // The same for as long as it is on the screen.
  const [shown] = useState<ComponentType>(() => source.fetched ?? source.later);
  return createElement(shown);
}

const pupilTexts = ['activities', 'catalogue'] as const;

export const TodayPage = page(['today', ...pupilTexts], () =>
  import('#features/today/today-page.tsx').then((m) => m.TodayPage),
);
export const ChildrenPage = page(['home-entries'], () =>
  import('#features/home-entries/children-page.tsx').then((m) => m.ChildrenPage),
);
export const ClassesPage = page(['review'], () =>
  import('#features/review/classes-page.tsx').then((m) => m.ClassesPage),
);
export const YoungPeoplePage = page(['transitions', 'review'], () =>
  import('#features/transitions/young-people-page.tsx').then((m) => m.YoungPeoplePage),
);
export const SchoolPage = page(['school'], () =>
  import('#features/school/school-page.tsx').then((m) => m.SchoolPage),
);

export const ActivitiesPage = page(pupilTexts, () =>
  import('#features/activities/activities-page.tsx').then((m) => m.ActivitiesPage),
);
/** What comes after the last question is there before it is asked for. */
export const ActivityPage = page(
  [...pupilTexts, 'media'],
  () => import('#features/activities/activity-page.tsx').then((m) => m.ActivityPage),
  () => SharingPage,
);
export const LoopbookPage = page(['loopbook', 'catalogue', 'transitions', 'media'], () =>
  import('#features/loopbook/loopbook-page.tsx').then((m) => m.LoopbookPage),
);
export const EntryPage = page(['loopbook', 'history', 'catalogue', 'transitions', 'media'], () =>
  import('#features/loopbook/entry-page.tsx').then((m) => m.EntryPage),
);
export const HistoryPage = page(['history', 'catalogue', 'transitions', 'media'], () =>
  import('#features/loopbook/history-page.tsx').then((m) => m.HistoryPage),
);
export const BinPage = page(['history', 'loopbook', 'catalogue', 'transitions', 'media'], () =>
  import('#features/loopbook/bin-page.tsx').then((m) => m.BinPage),
);
export const SharingPage = page(['sharing', 'catalogue'], () =>
  import('#features/sharing/sharing-page.tsx').then((m) => m.SharingPage),
);
export const ChildPage = page(['home-entries', 'catalogue', 'media'], () =>
  import('#features/home-entries/child-page.tsx').then((m) => m.ChildPage),
);
export const HomeEntryPage = page(['home-entries', 'media'], () =>
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
export const ReadingPage = page(['review', 'catalogue', 'media'], () =>
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
export const ErasingPage = page(['school', 'erasing'], () =>
  import('#features/school/erasing-page.tsx').then((m) => m.ErasingPage),
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

export const TruthPage = page(['truth', 'settings', 'catalogue'], () =>
  import('#features/settings/truth-page.tsx').then((m) => m.TruthPage),
);

/** Where each role begins. */
export const homeOf: Record<Role, Page> = {
  pupil: TodayPage,
  parent: ChildrenPage,
  teacher: ClassesPage,
  coach: ClassesPage,
  counsellor: YoungPeoplePage,
  clb: YoungPeoplePage,
  admin: SchoolPage,
};

const lastRole = 'loopboek.role';

export function rememberRole(role: string): void {
  localStorage.setItem(lastRole, role);
}

function isRole(word: string | null): word is Role {
  return word !== null && Object.hasOwn(homeOf, word);
}

/**
 * A cold start fetches the likely first page, and reads what it shows, while the app itself still
 * starts. Whatever fails here is met again, and told, by the page.
 */
export async function prepareFirstPage(opening: Promise<OpenProfile | null>): Promise<void> {
  const role = localStorage.getItem(lastRole);
  const isHome = window.location.pathname === '/' && isRole(role);
  const open = async () => {
    const profile = await opening;
    if (isHome && profile?.person.role === 'pupil') await readFirstScreenEarly(profile);
  };
  await Promise.allSettled([isHome && homeOf[role].fetch(), open()]);
}

export const ErasedNotice = page(['history'], () =>
  import('#features/loopbook/erased-notice.tsx').then((m) => m.ErasedNotice),
);
export const NewDeviceNotice = page(['profiles'], () =>
  import('#features/profiles/new-device-notice.tsx').then((m) => m.NewDeviceNotice),
);
