import { useLocation } from 'react-router';
import { paths } from '#ui/paths.ts';
import { BringPage } from './bring-page.tsx';
import { LeavePage } from './leave-page.tsx';
import { ArrivalPage } from './parcel/arrival-page.tsx';
import { TakePage } from './take-page.tsx';

/** A loopbook goes out of the app, and into it: as a file, on paper, for good. */
export function TakeoutPage() {
  const { pathname } = useLocation();
  if (pathname === paths.leave) return <LeavePage />;
  if (pathname === paths.arrival) return <ArrivalPage />;
  return pathname === paths.bring ? <BringPage /> : <TakePage />;
}
