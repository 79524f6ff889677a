import * as v from 'valibot';
import { id, name, role } from './text.ts';

/** Indices of the sixteen pictures, in the order chosen. */
export const pictures = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
  v.length(4),
);

/** `POST /api/sign-in`: the secret of a card, or the short code that is printed on it. */
export const signInRequest = v.pipe(
  v.object({
    card: v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(128))),
    code: v.optional(v.pipe(v.string(), v.minLength(4), v.maxLength(24))),
    pictures: v.optional(pictures),
    /** A device that several people use: the session lives 12 hours. */
    shared: v.optional(v.boolean()),
    /** What the owner reads in the list of devices, such as "Chrome, Android". */
    device: v.optional(v.pipe(v.string(), v.maxLength(60))),
  }),
  v.check((request) => (request.card === undefined) !== (request.code === undefined)),
);
export type SignInRequest = v.InferOutput<typeof signInRequest>;

export const signInAnswer = v.object({
  person: v.object({ id, name, role }),
  school: v.object({ id, name: v.string() }),
  /** The interface language that the school noted for a family, if any. */
  language: v.optional(v.string()),
  choosePictures: v.optional(v.literal(true)),
});
export type SignInAnswer = v.InferOutput<typeof signInAnswer>;

/** `GET /api/as/:person/who`: whose session this is. */
export const whoAnswer = v.object({ ...signInAnswer.entries, shared: v.boolean() });
export type WhoAnswer = v.InferOutput<typeof whoAnswer>;

/**
 * Words of a 401 (`pictures-needed`, `pictures-wrong`, `unknown`, `withdrawn`, `expired`, `used`)
 * and of a 429 (`wait`, with `afterMs`): each is a translation key.
 */
export const signInReasons = [
  'unknown',
  'withdrawn',
  'expired',
  'used',
  'pictures-needed',
  'pictures-wrong',
  'wait',
] as const;
export type SignInReason = (typeof signInReasons)[number];

/** Such an answer as a whole. */
export const signInRefusal = v.object({
  reason: v.picklist(signInReasons),
  afterMs: v.optional(v.number()),
  /** Whom to ask for another card or code: somebody at school by name, or the school by its name. */
  ask: v.optional(v.string()),
});
export type SignInRefusal = v.InferOutput<typeof signInRefusal>;

/** `POST /api/as/:person/pictures` */
export const choosePicturesRequest = v.object({ pictures });

export const ownerNotices = ['card-printed', 'card-withdrawn', 'pictures-renewed'] as const;

/** `GET /api/as/:person/sessions` */
export const sessionList = v.object({
  sessions: v.array(
    v.object({
      id,
      device: v.string(),
      shared: v.boolean(),
      since: v.number(),
      lastSeen: v.number(),
      /** The session that asks. */
      mine: v.boolean(),
    }),
  ),
  /** What others did to this person's way in, newest first: the owner is told by whom. */
  notices: v.optional(
    v.array(v.object({ at: v.number(), by: v.string(), what: v.picklist(ownerNotices) })),
  ),
});
export type SessionList = v.InferOutput<typeof sessionList>;
