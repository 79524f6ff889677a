import * as v from 'valibot';
import { limits } from './limits.ts';
import { id, name, role, uuid } from './text.ts';

const language = v.pipe(v.string(), v.maxLength(12));
const group = v.pipe(v.string(), v.maxLength(12));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const many = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.minLength(1), v.maxLength(limits.namesPerCommand));

/** `POST /api/set-up`: once, with the token of the printed link. Answers as sign-in does. */
export const setUpRequest = v.object({
  token: v.pipe(v.string(), v.minLength(16), v.maxLength(128)),
  school: name,
  admin: name,
});

/**
 * What the person who runs the school can do. Ids are made by the device (UUIDv4), so that a
 * command sent twice is done once. Memberships and rosters follow from these alone.
 */
export const schoolCommand = v.variant('do', [
  v.object({ do: v.literal('name-school'), name }),
  v.object({ do: v.literal('keep-notes'), years: v.picklist([0, 1, 2, 5]) }),
  v.object({
    do: v.literal('add-class'),
    id: uuid,
    name,
    groups: v.pipe(v.array(group), v.maxLength(8)),
  }),
  v.object({
    do: v.literal('rename-class'),
    id: uuid,
    name,
    groups: v.pipe(v.array(group), v.maxLength(8)),
  }),
  v.object({
    do: v.literal('add-pupils'),
    class: uuid,
    pupils: many(v.object({ id: uuid, name, language: v.optional(language) })),
  }),
  v.object({ do: v.literal('leave-class'), class: uuid, pupil: uuid }),
  v.object({
    do: v.literal('add-staff'),
    id: uuid,
    name,
    role: v.picklist(['teacher', 'counsellor', 'clb', 'coach', 'admin']),
  }),
  v.object({
    do: v.literal('add-parent'),
    id: uuid,
    name,
    language: v.optional(language),
    children: many(uuid),
  }),
  v.object({ do: v.literal('link-parent'), parent: uuid, child: uuid }),
  v.object({ do: v.literal('unlink-parent'), parent: uuid, child: uuid }),
  v.object({ do: v.literal('put-teacher'), class: uuid, teacher: uuid }),
  v.object({ do: v.literal('take-teacher'), class: uuid, teacher: uuid }),
  v.object({ do: v.literal('put-counsellor'), counsellor: uuid, pupils: many(uuid) }),
  v.object({ do: v.literal('take-counsellor'), counsellor: uuid, pupils: many(uuid) }),
  v.object({ do: v.literal('rename-person'), id: uuid, name }),
  /** Keeps the own account until the end of that day: see `domain/farewell.ts`. */
  v.object({
    do: v.literal('say-goodbye'),
    id: uuid,
    until: day,
    /** Who of school helps them to come back. */
    contact: v.optional(uuid),
  }),
  v.object({ do: v.literal('remove-person'), id: uuid }),
  v.object({ do: v.literal('bring-back-person'), id: uuid }),
]);
export type SchoolCommand = v.InferOutput<typeof schoolCommand>;

/** `POST /api/as/:person/school/commands`: all of them in order, or none. */
export const schoolCommands = v.object({ commands: many(schoolCommand) });

/** 409 with this reason: nothing was changed. Each is a translation key. */
export const schoolRefusals = [
  'unknown-person',
  'unknown-class',
  'wrong-role',
  'same-id',
  'not-yourself',
  'wrong-day',
] as const;
export type SchoolRefusal = (typeof schoolRefusals)[number];

export const cardStates = ['none', 'printed', 'used', 'withdrawn'] as const;

/** `GET /api/as/:person/school`: what an admin sees. Names and places, no portfolio content. */
export const schoolView = v.object({
  school: v.object({ id, name: v.string() }),
  /** How long notes of staff are kept: see `domain/note-keeping.ts`. */
  notes: v.optional(v.object({ years: v.number(), from: v.string() })),
  classes: v.array(
    v.object({
      id,
      name: v.string(),
      groups: v.array(v.string()),
      pupils: v.array(id),
      teachers: v.array(id),
    }),
  ),
  people: v.array(
    v.object({
      id,
      name: v.string(),
      role,
      language: v.nullable(v.string()),
      card: v.picklist(cardStates),
      /** Of a parent: the children. Of a counsellor: the pupils. */
      follows: v.array(id),
      /** The last day of a pupil who left and keeps the own account. */
      leaves: v.optional(v.object({ until: v.string(), contact: v.optional(id) })),
    }),
  ),
  /** Taken out of the school less than thirty days ago. */
  removed: v.optional(v.array(v.object({ id, name: v.string(), role, at: v.number() }))),
  /** Writes that could not be applied: who, when, kind and reason, never content. */
  held: v.array(v.object({ by: id, kind: v.string(), reason: v.string(), received: v.number() })),
});
export type SchoolView = v.InferOutput<typeof schoolView>;

/**
 * `POST /api/as/:person/school/cards`: prints new cards; a card that a person had before is
 * withdrawn by it. The secrets are in this answer only: the server keeps their hashes.
 */
export const printCardsRequest = v.object({
  people: many(uuid),
  renewPictures: v.optional(v.boolean()),
});
export const printedCard = v.object({
  person: id,
  name: v.string(),
  role,
  language: v.nullable(v.string()),
  class: v.nullable(v.string()),
  /** For the URL fragment: `<origin>/k#<secret>`. */
  secret: v.string(),
  /** Eight letters or digits, one use, valid two days. */
  code: v.string(),
  codeUntil: v.number(),
});
export const printedCards = v.object({ cards: v.array(printedCard) });
export type PrintedCard = v.InferOutput<typeof printedCard>;

/** `POST /api/as/:person/school/cards/withdraw` */
export const withdrawCardRequest = v.object({ person: uuid });
