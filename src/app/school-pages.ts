/** Pages of who works at the school, beside those of a class and a young person. */
import { page } from './page.ts';

export const AllCardsPage = page(['all-cards', 'activities', 'cards', 'catalogue', 'desk'], () =>
  import('#features/catalogue/all-cards-page.tsx').then((m) => m.AllCardsPage),
);
export const OwnCardPage = page(['all-cards', 'activities', 'catalogue', 'desk'], () =>
  import('#features/catalogue/own-card-page.tsx').then((m) => m.OwnCardPage),
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
export const OtherSchoolsPage = page(['school', 'other-schools'], () =>
  import('#features/school/other-schools-page.tsx').then((m) => m.OtherSchoolsPage),
);
export const ErasingPage = page(['school', 'erasing'], () =>
  import('#features/school/erasing-page.tsx').then((m) => m.ErasingPage),
);
export const CardsPage = page(['school'], () =>
  import('#features/school/cards-page.tsx').then((m) => m.CardsPage),
);
export const SchoolHelpPage = page(['help', 'help-desk'], () =>
  import('#features/help/school-help-page.tsx').then((m) => m.SchoolHelpPage),
);
export const ContactPage = page(['help', 'help-desk'], () =>
  import('#features/help/contact-page.tsx').then((m) => m.ContactPage),
);
export const ServicePage = page(['help', 'help-desk'], () =>
  import('#features/help/service-page.tsx').then((m) => m.ServicePage),
);
const guideTexts = ['guide', 'guide-lessons', 'desk'] as const;
/** A lesson names buttons and questions of these by their own words. */
const namedInGuide = ['cards', 'paper', 'staff', 'sharing', 'conversation'] as const;

export const GuidePage = page(guideTexts, () =>
  import('#features/guide/guide-page.tsx').then((m) => m.GuidePage),
);
export const GuideLessonPage = page([...guideTexts, ...namedInGuide], () =>
  import('#features/guide/guide-lesson-page.tsx').then((m) => m.GuideLessonPage),
);
export const GuideColleaguesPage = page(['guide'], () =>
  import('#features/guide/guide-colleagues-page.tsx').then((m) => m.GuideColleaguesPage),
);
export const GuideSeriousPage = page(['guide'], () =>
  import('#features/guide/guide-serious-page.tsx').then((m) => m.GuideSeriousPage),
);
export const GuidePracticePage = page(['guide', 'desk'], () =>
  import('#features/guide/guide-practice-page.tsx').then((m) => m.GuidePracticePage),
);
export const GuideProcedurePage = page(['guide'], () =>
  import('#features/guide/guide-procedure-page.tsx').then((m) => m.GuideProcedurePage),
);
export const WordingsPage = page(['wordings'], () =>
  import('#features/wordings/wordings-page.tsx').then((m) => m.WordingsPage),
);
export const MomentsPage = page(['desk', 'transitions'], () =>
  import('#features/transitions/moments-page.tsx').then((m) => m.MomentsPage),
);
export const MomentPage = page(['desk', 'transitions', 'cards'], () =>
  import('#features/transitions/moment-page.tsx').then((m) => m.MomentPage),
);
