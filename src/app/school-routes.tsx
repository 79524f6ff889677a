import { Route, Routes } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import type { Role } from '#domain/person.ts';
import { paths } from '#ui/paths.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { route } from './route.tsx';
import * as pages from './school-pages.ts';

const admin: readonly Role[] = ['admin'];
const guiding: readonly Role[] = ['counsellor', 'admin'];
const school: readonly Role[] = ['teacher', 'coach', 'counsellor', 'clb', 'admin'];
const cardMakers: readonly Role[] = kindRule('activity')?.makers ?? [];

const schoolRoutes = [
  route('/school/klas/nieuw', admin, <pages.ClassImportPage />),
  route('/school/klas/:class', admin, <pages.SchoolClassPage />),
  route(paths.moments, school, <pages.MomentsPage />),
  route('/school/overstap/:moment', school, <pages.MomentPage />),
  route('/school/teksten', kindRule('wording')?.makers ?? [], <pages.WordingsPage />),
  route('/school/procedure', kindRule('procedure')?.makers ?? [], <pages.GuideProcedurePage />),
  route('/gids', school, <pages.GuidePage />),
  route('/gids/les/:lesson', school, <pages.GuideLessonPage />),
  route('/gids/collegas', school, <pages.GuideColleaguesPage />),
  route('/gids/ernstig', school, <pages.GuideSeriousPage />),
  route('/gids/idee/:record?', kindRule('practice')?.makers ?? [], <pages.GuidePracticePage />),
  route('/school/team', admin, <pages.StaffPage />),
  route(paths.otherSchools, admin, <pages.OtherSchoolsPage />),
  route('/school/mensen/:person', admin, <pages.PersonPage />),
  route('/school/wissen/:person', admin, <pages.ErasingPage />),
  route('/school/kaarten/:class', admin, <pages.CardsPage />),
  route('/school/hulp', guiding, <pages.SchoolHelpPage />),
  route('/school/hulp/mens/:person?', guiding, <pages.ContactPage />),
  route('/school/hulp/dienst/:service?', guiding, <pages.ServicePage />),
  route('/alle-kaarten', school, <pages.AllCardsPage />),
  route('/alle-kaarten/eigen/:record?', cardMakers, <pages.OwnCardPage />),
];

/** What only a school opens; and what is nowhere. */
export function SchoolRoutes() {
  return (
    <Routes>
      {schoolRoutes}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
