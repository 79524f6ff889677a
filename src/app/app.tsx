import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { isStaff } from '#domain/person.ts';
import { isLanguage } from '#i18n/languages.ts';
import { changeLanguage, currentLanguage } from '#i18n/texts.ts';
import { useText } from '#i18n/use-text.ts';
import type { Profile } from '#storage/profiles.ts';
import { useStorageTrouble } from '#storage/storage-trouble.ts';
import { ProfileProvider, useActiveProfile } from '#storage/use-profile.tsx';
import { Loading } from '#ui/loading.tsx';
import { type PageFrame, PageFrameContext } from '#ui/page-frame.ts';
import { paths } from '#ui/paths.ts';
import { afterFirstScreen } from '#ui/use-ready.ts';
import { ConnectionLine } from './connection-line.tsx';
import { DatabaseBlocked } from './database-blocked.tsx';
import { InstallCard } from './install-card.tsx';
import {
  ErasedNotice,
  LessonKeeper,
  LockHere,
  NewDeviceNotice,
  SchoolWordings,
  StepsOfTalks,
} from './notices.ts';
import { PageError } from './page-error.tsx';
import { placesOf } from './places.ts';
import { AppRoutes } from './router.tsx';
import { SignKeeper } from './sign-keeper.tsx';
import { UpdateBanner } from './update-banner.tsx';
import { useCarrying } from './use-carrying.ts';

export function App() {
  return (
    <BrowserRouter>
      <PageError>
        <ProfileProvider>
          <Frame />
        </ProfileProvider>
      </PageError>
    </BrowserRouter>
  );
}

function Frame() {
  const profile = useActiveProfile();
  const trouble = useStorageTrouble();
  const frame = useFrame(profile ?? null);
  const { pathname } = useLocation();
  useCarrying();
  useSurface(profile);
  useLanguageOf(profile ?? null);
  if (trouble !== null) return <DatabaseBlocked trouble={trouble} />;
  return (
    <PageFrameContext value={frame}>
      <AfterFirstScreen>
        <SignKeeper />
        {profile != null && <SchoolWordings key={profile.person.id} />}
        {profile?.person.role === 'pupil' && <StepsOfTalks key={profile.person.id} />}
        {profile?.person.role === 'pupil' && <LessonKeeper key={`${profile.person.id} les`} />}
      </AfterFirstScreen>
      <PageError place={pathname}>
        <Suspense fallback={<Loading />}>
          <AppRoutes />
        </Suspense>
      </PageError>
    </PageFrameContext>
  );
}

/** Who may read it, and the page of the piece itself. */
const cardEnds = /^\/(delen|loopboek)\/[^/]+\/[^/]+$/;

/** What stands around each page for this person. */
function useFrame(profile: Profile | null): PageFrame {
  const t = useText('app');
  const { pathname } = useLocation();
  const role = profile?.person.role;
  const isHome = pathname === paths.home;
  const isEnd = role === 'pupil' && (isHome || cardEnds.test(pathname));
  return useMemo(
    () => ({
      navigation: role === undefined ? [] : placesOf(role, t),
      status: role === undefined ? null : <ConnectionLine />,
      banner: (
        <>
          <UpdateBanner />
          {role !== undefined && isHome && (
            <AfterFirstScreen>
              <NewDeviceNotice />
              {role !== 'admin' && <ErasedNotice />}
            </AfterFirstScreen>
          )}
        </>
      ),
      offer: (
        <>
          {isEnd && (
            <AfterFirstScreen>
              <LockHere />
            </AfterFirstScreen>
          )}
          {role !== undefined && isHome && <InstallCard />}
        </>
      ),
    }),
    [role, t, isHome, isEnd],
  );
}

/** What nobody waits for is not even fetched before the screen that they do wait for. */
function AfterFirstScreen({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => afterFirstScreen(() => setTime(true)), []);
  return isTime && <Suspense fallback={null}>{children}</Suspense>;
}

/** Staff read smaller and see more; kept so that the next start paints it so at once. */
function useSurface(profile: Profile | null | undefined) {
  const role = profile?.person.role;
  useEffect(() => {
    if (profile === undefined) return;
    const surface = role !== undefined && isStaff(role) ? 'staff' : 'family';
    document.documentElement.dataset.surface = surface;
    localStorage.setItem('loopboek.surface', surface);
  }, [profile, role]);
}

/** Each person has their own language, also on a device they share. */
function useLanguageOf(profile: Profile | null) {
  const wished = profile?.language;
  useEffect(() => {
    if (isLanguage(wished) && wished !== currentLanguage())
      changeLanguage(wished).catch(reportError);
  }, [wished]);
}
