/**
 * Ready lessons of fifty minutes, for whoever stands before a class for the first time with this.
 * Here is their shape; what is said stands in the texts `guide-lessons`, by the lesson's name.
 */
export const lessonGroups = ['okan', 'grade1', 'ov3', 'dual'] as const;
export type LessonGroup = (typeof lessonGroups)[number];

/** `do` and `choose` are the same in every lesson: the card, and who reads it. */
export const lessonSteps = ['start', 'show', 'do', 'talk', 'choose', 'end'] as const;
export type LessonStep = (typeof lessonSteps)[number];

type Minutes = Readonly<Record<LessonStep, number>>;
type LessonShape = { id: string; group: LessonGroup; cards: readonly string[]; minutes: Minutes };

const usual: Minutes = { start: 5, show: 10, do: 15, talk: 10, choose: 5, end: 5 };
const withGuest: Minutes = { start: 5, show: 20, do: 10, talk: 5, choose: 5, end: 5 };
const onTheMove: Minutes = { start: 10, show: 10, do: 10, talk: 10, choose: 5, end: 5 };

export const lessons = [
  { id: 'languages', group: 'okan', cards: ['language-figure'], minutes: usual },
  { id: 'already', group: 'okan', cards: ['could-already'], minutes: usual },
  { id: 'words', group: 'okan', cards: ['who-does-what', 'guess-my-job'], minutes: onTheMove },
  { id: 'strong', group: 'grade1', cards: ['strong-three'], minutes: usual },
  { id: 'guest', group: 'grade1', cards: ['three-questions'], minutes: withGuest },
  { id: 'roads', group: 'grade1', cards: ['three-roads'], minutes: usual },
  { id: 'choices', group: 'ov3', cards: ['this-or-that'], minutes: onTheMove },
  { id: 'workshop', group: 'ov3', cards: ['noise-dirt-heat'], minutes: onTheMove },
  { id: 'helps', group: 'ov3', cards: ['helps-in-class'], minutes: usual },
  { id: 'workplace', group: 'dual', cards: ['my-workplace'], minutes: usual },
  { id: 'minute', group: 'dual', cards: ['my-minute'], minutes: usual },
  { id: 'hard', group: 'dual', cards: ['hard-but-done', 'small-step'], minutes: usual },
] as const satisfies readonly LessonShape[];
export type Lesson = (typeof lessons)[number];

export function findLesson(id: string): Lesson | null {
  return lessons.find((lesson) => lesson.id === id) ?? null;
}

/** What colleagues do together in an hour, to start with it themselves. */
export const hour = [
  { id: 'story', minutes: 10 },
  { id: 'how', minutes: 5 },
  { id: 'try', minutes: 15 },
  { id: 'talk', minutes: 15 },
  { id: 'serious', minutes: 10 },
  { id: 'pick', minutes: 5 },
] as const;
