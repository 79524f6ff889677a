import { inPack } from './in-pack.ts';
import { page } from './page.ts';

/** What is shown of an answer: its card, its questions, the words of its form. */
const answered = ['cards', 'catalogue', 'forms'] as const;

/** The card that somebody taps, as the entry below, is there before the tap. */
export const ActivitiesPage = page(
  ['activities', 'cards', 'catalogue'],
  () => import('#features/activities/activities-page.tsx').then((m) => m.ActivitiesPage),
  () => ActivityPage,
);
/** What comes after the last question is there before it is asked for. */
export const ActivityPage = page(
  ['activities', ...answered, 'media'],
  () => import('#features/activities/activity-page.tsx').then((m) => m.ActivityPage),
  () => SharingPage,
);
export const WordsPage = page(['words', 'forms'], () =>
  import('#features/words/words-page.tsx').then((m) => m.WordsPage),
);
export const LoopbookPage = page(
  ['loopbook', 'activities', ...answered, 'transitions', 'media'],
  () => import('#features/loopbook/loopbook-page.tsx').then((m) => m.LoopbookPage),
  () => EntryPage,
);
const pictureTexts = ['loopbook', 'pictures', ...answered, 'media'] as const;

export const CanPage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/can-page.tsx').then((m) => m.CanPage),
);
export const WantPage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/want-page.tsx').then((m) => m.WantPage),
);
export const WorkPage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/work-page.tsx').then((m) => m.WorkPage),
);
export const PeoplePage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/people-page.tsx').then((m) => m.PeoplePage),
);
export const StepsPage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/steps-page.tsx').then((m) => m.StepsPage),
);
export const ThenAndNowPage = page(pictureTexts, () =>
  import('#features/loopbook/pictures/then-and-now-page.tsx').then((m) => m.ThenAndNowPage),
);
export const EntryPage = page(['loopbook', 'history', ...answered, 'transitions', 'media'], () =>
  import('#features/loopbook/entry-page.tsx').then((m) => m.EntryPage),
);
/** On paper, or in one file: what somebody does once in a while. */
export const BookletPage = inPack('along', ['loopbook', ...answered, 'media'], () =>
  import('#features/loopbook/booklet-page.tsx').then((m) => m.BookletPage),
);
const alongTexts = [
  'along',
  'parcel',
  'loopbook',
  'sharing',
  ...answered,
  'media',
  'transitions',
] as const;

export const TakeoutPage = inPack('along', alongTexts, () =>
  import('#features/takeout/takeout-page.tsx').then((m) => m.TakeoutPage),
);
export const ThirdPartiesPage = inPack(
  'along',
  ['third-parties', 'loopbook', ...answered, 'media'],
  () => import('#features/third-parties/third-parties-page.tsx').then((m) => m.ThirdPartiesPage),
);
export const CvPage = inPack('along', alongTexts, () =>
  import('#features/loopbook/cv/cv-page.tsx').then((m) => m.CvPage),
);
export const HistoryPage = page(['history', ...answered, 'transitions', 'media', 'agreement'], () =>
  import('#features/loopbook/history-page.tsx').then((m) => m.HistoryPage),
);
export const BinPage = page(['history', 'loopbook', ...answered, 'transitions', 'media'], () =>
  import('#features/loopbook/bin-page.tsx').then((m) => m.BinPage),
);
export const SharingPage = page(['sharing', ...answered, 'media'], () =>
  import('#features/sharing/sharing-page.tsx').then((m) => m.SharingPage),
);
const namesOfRecords = ['sharing', 'loopbook', ...answered, 'media', 'transitions'] as const;
export const SeeAsPage = page(namesOfRecords, () =>
  import('#features/sharing/see-as-page.tsx').then((m) => m.SeeAsPage),
);
export const ReadLogPage = page(namesOfRecords, () =>
  import('#features/sharing/read-log-page.tsx').then((m) => m.ReadLogPage),
);
export const HurtPage = page(namesOfRecords, () =>
  import('#features/sharing/hurt-page.tsx').then((m) => m.HurtPage),
);
export const AsidePage = page(namesOfRecords, () =>
  import('#features/sharing/aside-page.tsx').then((m) => m.AsidePage),
);
export const ChildPage = page(['home-entries', ...answered, 'media'], () =>
  import('#features/home-entries/child-page.tsx').then((m) => m.ChildPage),
);
export const HomeEntryPage = page(['home-entries', 'activities', ...answered, 'media'], () =>
  import('#features/home-entries/home-entry-page.tsx').then((m) => m.HomeEntryPage),
);
export const HomeActivitiesPage = page(['home-entries', 'cards', 'forms'], () =>
  import('#features/home-entries/home-activities-page.tsx').then((m) => m.HomeActivitiesPage),
);
export const HomeActivityPage = page(['home-entries', 'activities', ...answered, 'media'], () =>
  import('#features/home-entries/home-activity-page.tsx').then((m) => m.HomeActivityPage),
);
export const ToTeacherPage = page(['home-entries', ...answered, 'media'], () =>
  import('#features/home-entries/to-teacher-page.tsx').then((m) => m.ToTeacherPage),
);
export const SentencesPage = page(['home-entries', 'forms'], () =>
  import('#features/home-entries/sentences-page.tsx').then((m) => m.SentencesPage),
);
export const NewPage = page(['review'], () =>
  import('#features/review/new-page.tsx').then((m) => m.NewPage),
);
export const NobodyForgottenPage = page(['review', 'staff'], () =>
  import('#features/review/nobody-forgotten-page.tsx').then((m) => m.NobodyForgottenPage),
);
export const ClassPage = page(['review', 'staff'], () =>
  import('#features/review/class-page.tsx').then((m) => m.ClassPage),
);
export const NewLessonPage = page(['lesson', 'leading', 'cards'], () =>
  import('#features/lesson/new-lesson-page.tsx').then((m) => m.NewLessonPage),
);
export const PaperPage = page(['paper', 'cards', 'catalogue', 'forms'], () =>
  import('#features/paper/paper-page.tsx').then((m) => m.PaperPage),
);
export const PaperReadingPage = page(['paper', 'media'], () =>
  import('#features/paper/paper-reading-page.tsx').then((m) => m.PaperReadingPage),
);
export const LessonPage = page(['lesson', ...answered, 'media'], () =>
  import('#features/lesson/lesson-page.tsx').then((m) => m.LessonPage),
);
export const JoinPage = page(['lesson'], () =>
  import('#features/lesson/join-page.tsx').then((m) => m.JoinPage),
);
export const YoungPersonPage = page(['review', 'staff', 'activities', 'transitions', 'cards'], () =>
  import('#features/review/young-person-page.tsx').then((m) => m.YoungPersonPage),
);
export const NotePage = page(['review', 'staff'], () =>
  import('#features/review/note-page.tsx').then((m) => m.NotePage),
);
export const ReadingPage = page(['review', ...answered, 'media'], () =>
  import('#features/review/reading-page.tsx').then((m) => m.ReadingPage),
);
export const NewTransitionPage = page(['transitions'], () =>
  import('#features/transitions/new-transition-page.tsx').then((m) => m.NewTransitionPage),
);
export const TransitionPage = page(['transitions', 'cards'], () =>
  import('#features/transitions/transition-page.tsx').then((m) => m.TransitionPage),
);
export const HandoverPage = page(['handover', ...namesOfRecords], () =>
  import('#features/sharing/handover/handover-page.tsx').then((m) => m.HandoverPage),
);
/** To a school with a server of its own: one signed file. */
export const ParcelPage = inPack('along', ['handover', ...alongTexts], () =>
  import('#features/sharing/parcel/parcel-page.tsx').then((m) => m.ParcelPage),
);
export const BundlePage = page(['bundle', 'handover', ...namesOfRecords], () =>
  import('#features/sharing/handover/bundle-page.tsx').then((m) => m.BundlePage),
);
export const LetterPage = page(['letter'], () =>
  import('#features/sharing/handover/letter-page.tsx').then((m) => m.LetterPage),
);
export const NewConversationPage = page(['conversation', 'activities', ...answered, 'media'], () =>
  import('#features/conversation/new-conversation-page.tsx').then((m) => m.NewConversationPage),
);
export const ConversationPage = page(['conversation', 'activities', ...answered, 'media'], () =>
  import('#features/conversation/conversation-page.tsx').then((m) => m.ConversationPage),
);
export const NewAgreementPage = page(['agreement', 'activities'], () =>
  import('#features/agreement/new-agreement-page.tsx').then((m) => m.NewAgreementPage),
);
export const AgreementPage = page(['agreement', 'activities', 'forms'], () =>
  import('#features/agreement/agreement-page.tsx').then((m) => m.AgreementPage),
);
export const TalkPage = page(['help', 'media'], () =>
  import('#features/help/talk-page.tsx').then((m) => m.TalkPage),
);
export const HelpPage = page(['help'], () =>
  import('#features/help/help-page.tsx').then((m) => m.HelpPage),
);
export const PicturesPage = page(['profiles'], () =>
  import('#features/profiles/pictures-page.tsx').then((m) => m.PicturesPage),
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

export const TruthPage = page(['truth', 'settings', ...answered], () =>
  import('#features/settings/truth-page.tsx').then((m) => m.TruthPage),
);
