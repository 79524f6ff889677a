import { isRole, type Role } from '#domain/person.ts';
import { readFirstScreenEarly } from '#storage/use-first-screen.ts';
import type { OpenProfile } from '#storage/use-profile.tsx';
import { paths } from '#ui/paths.ts';
import { afterFirstScreen } from '#ui/use-ready.ts';
import { keepAtRest, keepPack } from './keep-pack.ts';
import { type Page, page } from './page.ts';

const TodayPage = page(['today', 'cards'], () => {
  afterFirstScreen(() => keepAtRest('along'));
  return import('#features/today/today-page.tsx').then((m) => m.TodayPage);
});
const ChildrenPage = page(['home-entries', 'forms'], () =>
  import('#features/home-entries/children-page.tsx').then((m) => m.ChildrenPage),
);
const ClassesPage = page(['review', 'staff'], () => {
  afterFirstScreen(() => keepPack('staff'));
  return import('#features/review/classes-page.tsx').then((m) => m.ClassesPage);
});
const YoungPeoplePage = page(['desk', 'transitions', 'review', 'staff'], () => {
  afterFirstScreen(() => keepPack('staff'));
  return import('#features/transitions/young-people-page.tsx').then((m) => m.YoungPeoplePage);
});
const SchoolPage = page(['school'], () =>
  import('#features/school/school-page.tsx').then((m) => m.SchoolPage),
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

/**
 * A cold start fetches the likely first page, and reads what it shows, while the app itself still
 * starts. Whatever fails here is met again, and told, by the page.
 */
export async function prepareFirstPage(opening: Promise<OpenProfile | null>): Promise<void> {
  const role = localStorage.getItem(lastRole) ?? '';
  const isHome = window.location.pathname === paths.home && isRole(role);
  const open = async () => {
    const profile = await opening;
    if (isHome && profile?.person.role === 'pupil') await readFirstScreenEarly(profile);
  };
  await Promise.allSettled([isHome && homeOf[role].fetch(), open()]);
}
