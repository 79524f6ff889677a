import { page } from './page.ts';

export const ErasedNotice = page([], () =>
  import('#features/loopbook/erased-notice.tsx').then((m) => m.ErasedNotice),
);
export const NewDeviceNotice = page([], () =>
  import('#features/profiles/new-device-notice.tsx').then((m) => m.NewDeviceNotice),
);
export const SchoolWordings = page([], () =>
  import('#features/wordings/school-wordings.tsx').then((m) => m.SchoolWordings),
);
export const StepsOfTalks = page([], () =>
  import('#features/conversation/steps-of-talks.tsx').then((m) => m.StepsOfTalks),
);
export const LessonKeeper = page(['lesson'], () =>
  import('#features/lesson/lesson-keeper.tsx').then((m) => m.LessonKeeper),
);
export const LockHere = page(['lesson'], () =>
  import('#features/lesson/lesson-keeper.tsx').then((m) => m.LockHere),
);
