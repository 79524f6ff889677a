import type { Present } from './access.ts';
import { type Audience, canonical, type Reader, type RoleOf, roleReader } from './audience.ts';
import { applied } from './audience-change.ts';
import { isBroughtKind, ownerOf } from './brought.ts';
import { dayMs, type Instant } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import type { PersonId } from './person.ts';
import type { Envelope } from './record.ts';

export type FirstContext = {
  target: Envelope | null;
  editors: readonly PersonId[];
  now: Instant;
};

/** Longer than bytes ever take: the device of the bringer gives its right back when they are there. */
const bringingMs = 30 * dayMs;

/** What the app proposes for a new record, before anybody chose. Who owns it is never named in it. */
export function firstAudience(kind: string, maker: Present, context: FirstContext): Audience {
  const rule = kindRule(kind);
  if (rule === null || rule.first === 'only-me' || rule.first === 'chosen') return [];
  if (rule.first === 'bringer') {
    if (maker.role === 'pupil') return [];
    return [{ to: maker.person, until: context.now + bringingMs }];
  }
  if (rule.first === 'target-author') return fromReaders(authorOf(context.target), maker);
  if (rule.first === 'target-readers') return readersOf(context.target, maker);
  if (rule.first === 'table') return fromReaders([...context.editors, 'role:pupil'], maker);
  return fromReaders(rule.first.map(roleReader), maker);
}

export type Made = FirstContext & {
  kind: string;
  space: string;
  /** What the device asked for; absent means what the app proposes. */
  audience: Audience | undefined;
};

/**
 * The audience of a record that is made now, within what its maker may give: the first audience
 * of its kind, and beyond it only where this maker may also widen it afterwards.
 */
export function audienceAfterMake(maker: Present, made: Made, roleOf: RoleOf): Audience {
  // Who brings chooses no readers: that is for the one whose it is.
  if (made.audience === undefined || isBroughtKind(made.kind))
    return firstAudience(made.kind, maker, made);
  const draft: Envelope = {
    space: made.space,
    record: '',
    kind: made.kind,
    author: maker.person,
    about: made.target?.record ?? null,
    editors: made.editors,
    audience: widestFirst(maker, made),
    version: '',
    deleted: false,
  };
  return applied(maker, draft, canonical(made.audience), roleOf);
}

/** A reply may be meant for any of the readers of what it answers; others have their first audience. */
function widestFirst(maker: Present, made: Made): Audience {
  if (made.kind === 'reply') return readersOf(made.target, maker);
  return firstAudience(made.kind, maker, made);
}

function authorOf(target: Envelope | null): PersonId[] {
  return target === null ? [] : [ownerOf(target)];
}

function readersOf(target: Envelope | null, maker: Present): Audience {
  if (target === null) return [];
  const named = target.audience.filter((grant) => grant.to !== ownerOf(target));
  const others = named.filter((grant) => grant.to !== maker.person);
  return canonical([...fromReaders(authorOf(target), maker), ...others]);
}

function fromReaders(readers: readonly Reader[], maker: Present): Audience {
  const inMaker = (reader: Reader) =>
    reader === maker.person || (reader === 'role:pupil' && maker.role === 'pupil');
  const others = [...new Set(readers)].filter((reader) => !inMaker(reader));
  return canonical(others.map((to) => ({ to, until: null })));
}
