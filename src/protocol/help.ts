import * as v from 'valibot';
import { limits } from './limits.ts';
import { instant } from './text.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** One of our own words: nothing that somebody wrote fits in it. */
const word = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/), v.maxLength(limits.kindLength));

/** How it stands with a device that does not get its words to school. Never a word of content. */
export const helpReport = v.object({
  /** Browser and system, such as "Chrome, Android". */
  device: v.pipe(v.string(), v.maxLength(60)),
  app: v.pipe(v.string(), v.maxLength(64)),
  lastExchange: v.nullable(instant),
  /** Texts and media that are on the device alone. */
  waiting: count,
  waitingMedia: count,
  waitingMediaBytes: count,
  /** For how long the oldest of them waits, in milliseconds. */
  oldest: v.nullable(count),
  held: v.pipe(v.array(v.object({ reason: word, count })), v.maxLength(30)),
  storage: v.object({
    used: v.nullable(count),
    free: v.nullable(count),
    persistent: v.nullable(v.boolean()),
  }),
  /** What went wrong last, in words of this program. */
  errors: v.pipe(v.array(word), v.maxLength(10)),
});
export type HelpReport = v.InferOutput<typeof helpReport>;

/** `POST /api/as/:person/help`: asks for a code under which the school finds this report. */
export const helpRequest = v.object({ report: helpReport });
export const helpAnswer = v.object({ code: v.string(), until: v.number() });
export type HelpAnswer = v.InferOutput<typeof helpAnswer>;

/** `POST /api/as/:person/school/help`: the person who runs the school looks a code up. */
export const helpLookUp = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(24)) });
export const helpFound = v.object({ report: helpReport, at: v.number(), until: v.number() });
export type HelpFound = v.InferOutput<typeof helpFound>;
