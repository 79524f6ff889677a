export type SharedPlace = {
  name: string;
  /** Pages, and what else is fetched by itself: files below `src`. */
  roots: readonly string[];
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
  { name: 'today', roots: ['features/today/today-page.tsx'] },
  {
    name: 'doors',
    roots: pagesIn('profiles', ['welcome', 'card-link', 'profiles', 'scan']),
  },
  { name: 'children', roots: ['features/home-entries/children-page.tsx'] },
  { name: 'any-home', roots: staffHomes, onlyWith: ['after-first-screen'] },
  {
    name: 'after-first-screen',
    roots: [
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
    roots: staffHomes,
    onlyWith: ['entries', 'asking', 'pictures', 'home', 'settings', 'together'],
  },
  {
    name: 'entries',
    roots: [
      ...pagesIn('loopbook', ['loopbook', 'entry', 'history', 'bin']),
      'features/sharing/sharing-page.tsx',
    ],
  },
  {
    name: 'asking',
    roots: [
      ...pagesIn('activities', ['activities', 'activity']),
      ...['sort', 'rank', 'pairs', 'bubbles', 'scale-cards'].map(
        (form) => `media/asking/forms/${form}-form.tsx`,
      ),
      ...['photo', 'voice', 'drawing'].map((medium) => `media/making/${medium}-panel.tsx`),
    ],
  },
  {
    name: 'pictures',
    roots: pagesIn('loopbook/pictures', ['can', 'want', 'work', 'people', 'steps', 'then-and-now']),
  },
  {
    name: 'home',
    roots: pagesIn('home-entries', [
      'child',
      'home-entry',
      'home-activities',
      'home-activity',
      'to-teacher',
      'sentences',
    ]),
  },
  { name: 'settings', roots: pagesIn('settings', ['settings', 'truth', 'tray']) },
  {
    name: 'together',
    roots: [
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
