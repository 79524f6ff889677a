import * as v from 'valibot';
import { limits } from './limits.ts';
import { id, instant, name, sum, uuid } from './text.ts';

const schoolKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/));
const code = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{9}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const piece = v.pipe(v.string(), v.regex(/^[a-z]{3,8}-[0-9a-f]{32}$/));
const url = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/\S+$/), v.url());
const pieces = v.pipe(v.array(piece), v.minLength(1), v.maxLength(limits.piecesPerParcel));

/** What is signed, as JSON; the signature is of exactly these letters. See `domain/parcel.ts`. */
export const slip = v.object({
  format: v.literal('loopboek-parcel'),
  version: v.literal(1),
  id: uuid,
  from: v.object({ school: name, key: schoolKey, url }),
  to: v.object({ key: schoolKey, code }),
  name: v.string(),
  made: instant,
  until: day,
  receiver: v.pipe(v.string(), v.maxLength(limits.nameLength)),
  data: sum,
  pieces,
});

/** In a parcel as `pakket.json`, and wherever one says which parcel. */
export const signedSlip = v.object({
  slip: v.pipe(v.string(), v.maxLength(limits.slipLength)),
  signature,
});
export type SignedSlip = v.InferOutput<typeof signedSlip>;

const school = v.object({ name, key: schoolKey, url });
export type OtherSchool = v.InferOutput<typeof school>;

/**
 * `GET /api/as/:person/schools`: this school as others know it, and the schools that the office
 * compared with paper. A device keeps the last answer: a parcel is taken in without a connection.
 */
export const schoolsAnswer = v.object({ own: school, others: v.array(school) });
export type SchoolsAnswer = v.InferOutput<typeof schoolsAnswer>;

/** `POST /api/as/:person/school/others`: the office adds a school, or names it anew, by its key. */
export const otherSchoolRequest = school;
/** `POST /api/as/:person/school/others/remove` */
export const removeSchoolRequest = v.object({ key: schoolKey });

/**
 * `POST /api/as/:person/parcels`: a pupil has a slip signed. Of each piece: its record, and the
 * `handover` record that stands for it; whoever deletes one of these takes the piece back.
 * The same id with the same contents is answered the same. Answers `SignedSlip`.
 */
export const parcelRequest = v.object({
  id: uuid,
  to: v.object({ key: schoolKey, code }),
  until: day,
  receiver: v.pipe(v.string(), v.trim(), v.maxLength(limits.nameLength)),
  data: sum,
  pieces: v.pipe(
    v.array(v.object({ piece, record: id, line: id })),
    v.minLength(1),
    v.maxLength(limits.piecesPerParcel),
  ),
});
export type ParcelRequest = v.InferOutput<typeof parcelRequest>;
/** 409 with this reason: nothing was signed. */
export const parcelRefusals = ['not-pupil', 'unknown-school', 'wrong-day', 'same-id'] as const;

/** `GET /api/as/:person/parcels`: how far each parcel of this pupil came. */
export const parcelsAnswer = v.object({
  parcels: v.array(
    v.object({
      id: uuid,
      /** When it was taken in at the other school; null where nothing was heard of it. */
      arrived: v.nullable(instant),
      /** When a piece was first read there by whom the pupil named. */
      read: v.record(piece, instant),
      /** What the other school was told was taken back, and when it heard so. */
      told: v.record(piece, instant),
    }),
  ),
});
export type ParcelsAnswer = v.InferOutput<typeof parcelsAnswer>;

/**
 * `POST /api/as/:person/arrivals`: a pupil took a parcel in; said again when something was read.
 * Before anything is kept it is asked with no records at all, which only looks whether it may come.
 * 409 with a `ParcelProblem` as its reason.
 */
export const arrivalRequest = v.object({
  ...signedSlip.entries,
  records: v.record(piece, id),
  read: v.record(piece, instant),
});
export type ArrivalRequest = v.InferOutput<typeof arrivalRequest>;
/** What was taken back so far, and whether the school of before could be asked just now. */
export const arrivalAnswer = v.object({ withdrawn: v.array(piece), asked: v.boolean() });
export type ArrivalAnswer = v.InferOutput<typeof arrivalAnswer>;

/**
 * `POST /api/parcels/ask`, from one school to the other: `receipt` as JSON, signed with the key of
 * the school that has the parcel now. Answers `state` as JSON, signed with the key of the school
 * of before. `nonce` comes back, so that no older answer can be put in its place.
 */
export const askParcel = v.object({
  receipt: v.pipe(v.string(), v.maxLength(limits.slipLength)),
  signature,
});
export const receipt = v.object({
  id: uuid,
  nonce: v.pipe(v.string(), v.minLength(16), v.maxLength(64)),
  /** Null where it is only looked at. */
  arrived: v.nullable(instant),
  read: v.record(piece, instant),
  /** Taken back, as far as this school knows and has done. */
  told: v.array(piece),
});
export type Receipt = v.InferOutput<typeof receipt>;
export const askAnswer = v.object({ state: v.string(), signature });
export const parcelState = v.object({
  id: uuid,
  nonce: v.string(),
  withdrawn: v.array(piece),
});
export type ParcelState = v.InferOutput<typeof parcelState>;
