/**
 * "Kijk als": what somebody else would see of a loopbook, by the rules that the server decides
 * with. It is only as whole as the records that are given: a pupil's device holds what the pupil
 * may read, so `mayReadMore` says where somebody may read what that device cannot know of.
 */
import { isPortfolioKind, mayRead, type Present } from './access.ts';
import type { Audience } from './audience.ts';
import { mayAdd } from './audience-change.ts';
import type { Instant } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import type { Role } from './person.ts';
import type { Envelope } from './record.ts';
import { isNoteToSelf, portfolioKinds } from './record-kind.ts';

/** In the order given. Whoever is no member, such as a new school, is null and sees nothing. */
export function seenBy<Rec extends Envelope>(
  reader: Present | null,
  records: readonly Rec[],
  now: Instant,
): Rec[] {
  const byId = new Map(records.map((record) => [record.record, record]));
  return records.filter((record) => {
    const target = record.about === null ? null : (byId.get(record.about) ?? null);
    return mayRead(reader, record, target, now);
  });
}

/**
 * Whether somebody in this role may read something that the pupil may not: a note that is not for
 * the pupil, something from home that the pupil was not given yet. Answers follow what they answer.
 */
export function mayReadMore(reader: Role, roles: readonly Role[]): boolean {
  if (reader === 'pupil' || reader === 'admin') return false;
  return portfolioKinds.some((kind) => {
    const rule = kindRule(kind);
    if (rule === null || rule.about === 'required' || isNoteToSelf(kind)) return false;
    if (rule.always.includes('pupil')) return false;
    const makers = rule.makers.filter((maker) => maker !== 'pupil' && roles.includes(maker));
    return makers.some((maker) => maker === reader || mayBeGiven(kind, maker, reader));
  });
}

function mayBeGiven(kind: string, maker: Role, reader: Role): boolean {
  return isPortfolioKind(kind) && mayAdd({ person: '', role: maker }, { kind }, reader, reader);
}

type Named = { id: string; role: Role };

/** Whom a change of readers would give this, and from whom it would take it: by what is true then. */
export function readerChange<Person extends Named>(
  record: Envelope,
  wanted: Audience,
  people: readonly Person[],
  now: Instant,
): { gained: Person[]; lost: Person[] } {
  const reads = (person: Person, audience: Audience) =>
    mayRead({ person: person.id, role: person.role }, { ...record, audience }, null, now);
  return {
    gained: people.filter((one) => !reads(one, record.audience) && reads(one, wanted)),
    lost: people.filter((one) => reads(one, record.audience) && !reads(one, wanted)),
  };
}
