export type SharedPlace = {
  name: string;
  /** Below `src`. */
  pages: readonly string[];
  /** Takes only what one of these places needs too. */
  onlyWith?: readonly string[];
};

const staffHomes = [
  'features/review/classes-page.tsx',
  'features/transitions/young-people-page.tsx',
];

/**
 * Who opens the app fetches what its pages share in a few files, and not in some hundreds of a few
 * lines each: a phone pays for every file that it asks for, keeps and reads. In this order, what a
 * page needs stands in the first place that needs it, so that a first screen gets nothing of those
 * after it. What only one page needs stays with that page.
 */
export const sharedPlaces: readonly SharedPlace[] = [
  { name: 'today', pages: ['features/today/today-page.tsx'] },
  {
    name: 'doors',
    pages: pagesIn('profiles', ['welcome', 'card-link', 'profiles', 'scan']),
  },
  { name: 'children', pages: ['features/home-entries/children-page.tsx'] },
  { name: 'any-home', pages: staffHomes, onlyWith: ['after-first-screen'] },
  {
    name: 'after-first-screen',
    pages: [
      'sync/start-sync.ts',
      'sync/others.ts',
      'sync/note-media.ts',
      'sync/media-driver.ts',
      'sync/fetch-blob.ts',
      'sync/settle-media.ts',
      'storage/media-store.ts',
      'app/routes.tsx',
      'ui/art/today-scene.tsx',
      'ui/art/activity-art.tsx',
      'features/wordings/school-wordings.tsx',
      'features/profiles/new-device-notice.tsx',
      'features/lesson/lesson-keeper.tsx',
      'features/conversation/steps-of-talks.tsx',
      'features/loopbook/erased-notice.tsx',
    ],
  },
  // What only staff opens, no other phone keeps.
  {
    name: 'staff-homes',
    pages: staffHomes,
    onlyWith: ['entries', 'asking', 'pictures', 'home', 'settings', 'together'],
  },
  {
    name: 'entries',
    pages: [
      ...pagesIn('loopbook', ['loopbook', 'entry', 'history', 'bin']),
      'features/sharing/sharing-page.tsx',
    ],
  },
  {
    name: 'asking',
    pages: [
      ...pagesIn('activities', ['activities', 'activity']),
      ...['sort', 'rank', 'pairs', 'bubbles', 'scale-cards'].map(
        (form) => `media/asking/forms/${form}-form.tsx`,
      ),
      ...['photo', 'voice', 'drawing'].map((medium) => `media/making/${medium}-panel.tsx`),
    ],
  },
  {
    name: 'pictures',
    pages: pagesIn('loopbook/pictures', ['can', 'want', 'work', 'people', 'steps', 'then-and-now']),
  },
  {
    name: 'home',
    pages: pagesIn('home-entries', [
      'child',
      'home-entry',
      'home-activities',
      'home-activity',
      'to-teacher',
      'sentences',
    ]),
  },
  { name: 'settings', pages: pagesIn('settings', ['settings', 'truth', 'tray']) },
  {
    name: 'together',
    pages: [
      ...pagesIn('help', ['talk', 'help']),
      ...pagesIn('conversation', ['new-conversation', 'conversation']),
      ...pagesIn('agreement', ['new-agreement', 'agreement']),
      ...pagesIn('transitions', ['new-transition', 'transition']),
      ...pagesIn('sharing', ['handover/handover', 'see-as', 'read-log', 'hurt', 'aside']),
    ],
  },
];

function pagesIn(feature: string, names: readonly string[]): string[] {
  return names.map((name) => `features/${feature}/${name}-page.tsx`);
}
