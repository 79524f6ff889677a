import { Route, Routes } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { letterMakers } from '#domain/legal-letter.ts';
import type { Role } from '#domain/person.ts';
import { paths } from '#ui/paths.ts';
import { page } from './page.ts';
import * as pages from './pages.ts';
import { route } from './route.tsx';

const pupil: readonly Role[] = ['pupil'];
const parent: readonly Role[] = ['parent'];
const teaching: readonly Role[] = ['teacher', 'coach'];
const staff: readonly Role[] = ['teacher', 'coach', 'counsellor', 'clb'];
const families: readonly Role[] = ['pupil', 'parent'];
const readers: readonly Role[] = [...staff, ...families];
const sheetBringers = (kindRule('sheet')?.makers ?? []).filter((role) => role !== 'pupil');
const everybody: readonly Role[] = [...readers, 'admin'];

/** Who learns, or is at home, never fetches what only a school opens. */
const SchoolRoutes = page([], () => import('./school-routes.tsx').then((m) => m.SchoolRoutes));

const pupilRoutes = [
  route('/kaarten', pupil, <pages.ActivitiesPage />),
  route('/kaarten/:activity/:record?', pupil, <pages.ActivityPage />),
  route(paths.loopbook, pupil, <pages.LoopbookPage />),
  route(paths.can, pupil, <pages.CanPage />),
  route(paths.want, pupil, <pages.WantPage />),
  route(paths.work, pupil, <pages.WorkPage />),
  route(paths.people, pupil, <pages.PeoplePage />),
  route(paths.steps, pupil, <pages.StepsPage />),
  route(paths.thenAndNow, pupil, <pages.ThenAndNowPage />),
  route(paths.booklet, pupil, <pages.BookletPage />),
  route('/loopboek/meenemen/:way?', pupil, <pages.TakeoutPage />),
  route(paths.leave, pupil, <pages.TakeoutPage />),
  route(paths.cv, pupil, <pages.CvPage />),
  route('/loopboek/:space/:record', pupil, <pages.EntryPage />),
  route('/praten', pupil, <pages.TalkPage />),
  route('/hulp', everybody, <pages.HelpPage />),
  route('/kijk-als/:space/:record?', pupil, <pages.SeeAsPage />),
  route('/wie-las-wat', pupil, <pages.ReadLogPage />),
  route('/plaatjes', everybody, <pages.PicturesPage />),
  route('/toestellen', everybody, <pages.DevicesPage />),
  route('/instellingen', everybody, <pages.SettingsPage />),
  route('/niet-verstuurd', everybody, <pages.TrayPage />),
  route('/veilig', everybody, <pages.TruthPage />),
];

const readerRoutes = [
  route('/woorden', readers, <pages.WordsPage />),
  route('/delen/:space/:record', readers, <pages.SharingPage />),
  route('/niet-fijn/:space/:record', readers, <pages.HurtPage />),
  route('/opzij', readers, <pages.AsidePage />),
  route('/kind/:space', parent, <pages.ChildPage />),
  route('/kind/:space/thuis/:record?', parent, <pages.HomeEntryPage />),
  route('/kind/:space/vraag', parent, <pages.HomeActivitiesPage />),
  route('/kind/:space/vraag/:activity/:record?', parent, <pages.HomeActivityPage />),
  route('/toon/:space/:record', parent, <pages.ToTeacherPage />),
  route('/zinnen', parent, <pages.SentencesPage />),
  route('/nieuw', readers, <pages.NewPage />),
  route('/klas/:space', teaching, <pages.ClassPage />),
  route('/klas/:space/niemand-vergeten', teaching, <pages.NobodyForgottenPage />),
  route('/klas/:space/les', ['teacher'], <pages.NewLessonPage />),
  route('/klas/:space/papier', teaching, <pages.PaperPage />),
  route(paths.papers, sheetBringers, <pages.PaperReadingPage />),
  route('/les/:space/:record', ['teacher', 'pupil'], <pages.LessonPage />),
  route('/leerling/:space', staff, <pages.YoungPersonPage />),
  route('/leerling/:space/nota/:record?', staff, <pages.NotePage />),
  route('/leerling/:space/overstap', [...staff, 'pupil'], <pages.NewTransitionPage />),
  route('/lezen/:space/:record', readers, <pages.ReadingPage />),
  route('/weggegooid', readers, <pages.BinPage />),
  route('/vroeger/:space/:record', readers, <pages.HistoryPage />),
  route('/overstap/:space/:record', readers, <pages.TransitionPage />),
  route('/overstap/:space/:record/mee', pupil, <pages.HandoverPage />),
  route('/overstap/:space/:record/pakket', pupil, <pages.ParcelPage />),
  route('/overstap/:space/:record/klaarleggen', staff, <pages.BundlePage />),
  route('/derden/:space/:record?/:way?', readers, <pages.ThirdPartiesPage />),
  route(paths.letter, letterMakers, <pages.LetterPage />),
  route('/gesprek/:space', kindRule('talk')?.makers ?? [], <pages.NewConversationPage />),
  route('/gesprek/:space/:record', readers, <pages.ConversationPage />),
  route('/afspraken/:space', kindRule('agreement')?.makers ?? [], <pages.NewAgreementPage />),
  route('/afspraken/:space/:record', readers, <pages.AgreementPage />),
];

/** The order of the house: own things, children and young people; the school in a file of its own. */
export function AllRoutes() {
  return (
    <Routes>
      {pupilRoutes}
      {readerRoutes}
      <Route path={paths.joinLesson} element={<pages.JoinPage />} />
      <Route path="*" element={<SchoolRoutes />} />
    </Routes>
  );
}
