import { type ReactNode, useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import type { Role } from '#domain/person.ts';
import { useActiveProfile, useProfiles } from '#storage/use-profile.tsx';
import { paths } from '#ui/paths.ts';
import { hasSign } from './lost-work.ts';
import { NotFoundPage } from './not-found-page.tsx';
import * as pages from './pages.ts';
import { RecoveryPage } from './recovery-page.tsx';

const pupil: readonly Role[] = ['pupil'];
const parent: readonly Role[] = ['parent'];
const teaching: readonly Role[] = ['teacher', 'coach'];
const staff: readonly Role[] = ['teacher', 'coach', 'counsellor', 'clb'];
const families: readonly Role[] = ['pupil', 'parent'];
const readers: readonly Role[] = [...staff, ...families];
const admin: readonly Role[] = ['admin'];
const everybody: readonly Role[] = [...readers, 'admin'];

/** The order of the house: own things, children, young people, school, and the doors. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path={paths.home} element={<For roles={everybody} page={<Home />} />} />
      {pupilRoutes}
      {readerRoutes}
      {schoolRoutes}
      {openRoutes}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function route(path: string, roles: readonly Role[], page: ReactNode) {
  return <Route key={path} path={path} element={<For roles={roles} page={page} />} />;
}

const pupilRoutes = [
  route('/kaarten', pupil, <pages.ActivitiesPage />),
  route('/kaarten/:activity/:record?', pupil, <pages.ActivityPage />),
  route('/loopboek', pupil, <pages.LoopbookPage />),
  route('/loopboek/:space/:record', pupil, <pages.EntryPage />),
  route('/plaatjes', everybody, <pages.PicturesPage />),
  route('/toestellen', everybody, <pages.DevicesPage />),
  route('/instellingen', everybody, <pages.SettingsPage />),
  route('/niet-verstuurd', everybody, <pages.TrayPage />),
  route('/veilig', everybody, <pages.TruthPage />),
];

const readerRoutes = [
  route('/delen/:space/:record', readers, <pages.SharingPage />),
  route('/kind/:space', parent, <pages.ChildPage />),
  route('/kind/:space/thuis/:record?', parent, <pages.HomeEntryPage />),
  route('/nieuw', readers, <pages.NewPage />),
  route('/klas/:space', teaching, <pages.ClassPage />),
  route('/leerling/:space', staff, <pages.YoungPersonPage />),
  route('/leerling/:space/nota/:record?', staff, <pages.NotePage />),
  route('/leerling/:space/overstap', [...staff, 'pupil'], <pages.NewTransitionPage />),
  route('/lezen/:space/:record', readers, <pages.ReadingPage />),
  route('/weggegooid', readers, <pages.BinPage />),
  route('/vroeger/:space/:record', readers, <pages.HistoryPage />),
  route('/overstap/:space/:record', readers, <pages.TransitionPage />),
];

const schoolRoutes = [
  route('/school/klas/nieuw', admin, <pages.ClassImportPage />),
  route('/school/klas/:class', admin, <pages.SchoolClassPage />),
  route('/school/team', admin, <pages.StaffPage />),
  route('/school/mensen/:person', admin, <pages.PersonPage />),
  route('/school/wissen/:person', admin, <pages.ErasingPage />),
  route('/school/kaarten/:class', admin, <pages.CardsPage />),
];

const openRoutes = [
  <Route key="set-up" path={paths.setUp} element={<pages.SetUpPage />} />,
  <Route key="welcome" path={paths.welcome} element={<pages.WelcomePage />} />,
  <Route key="scan" path={paths.scan} element={<pages.ScanPage />} />,
  <Route key="card" path={paths.cardLink} element={<pages.CardLinkPage />} />,
  <Route key="who" path={paths.profiles} element={<pages.ProfilesPage />} />,
];

/** A page for these roles. For others it does not exist; a guest is asked in first. */
function For({ roles, page }: { roles: readonly Role[]; page: ReactNode }) {
  const profile = useActiveProfile();
  if (profile === undefined) return null;
  if (profile === null) return <Door />;
  return roles.includes(profile.person.role) ? page : <NotFoundPage />;
}

/** Nobody is signed in here: choose who, or come in. The address asked for is kept for after. */
function Door() {
  const profiles = useProfiles();
  const { pathname } = useLocation();
  if (profiles === undefined) return null;
  const from = pathname === paths.home ? null : pathname;
  if (profiles.length > 0) return <Navigate to={paths.profiles} state={{ from }} replace />;
  if (hasSign()) return <RecoveryPage />;
  return <Navigate to={paths.welcome} state={{ from }} replace />;
}

function Home() {
  const role = useActiveProfile()?.person.role;
  useEffect(() => {
    if (role !== undefined) pages.rememberRole(role);
  }, [role]);
  if (role === undefined) return null;
  const Page = pages.homeOf[role];
  return <Page />;
}
