import { isPortfolioKind, mayRead, type Present } from './access.ts';
import { roleReader } from './audience.ts';
import { mayAdd, mayChangeAudience } from './audience-change.ts';
import { ownerOf } from './brought.ts';
import type { Instant } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import type { PersonId, Role } from './person.ts';
import type { Envelope } from './record.ts';

export type Shareable<Person> = { people: Person[]; roles: Role[] };
type Named = { id: PersonId; role: Role };

/** Roles that a screen offers as a whole; the app proposes names first. */
const offeredRoles: readonly Role[] = ['teacher', 'counsellor', 'parent'];

/**
 * Whom the interface may offer to this member as readers of a record: the people of the roster
 * whom they may add. Of a reply these are the readers of what it answers.
 */
export function shareable<Person extends Named>(
  changer: Present,
  about: { record: Envelope; target: Envelope | null },
  members: readonly Person[],
  now: Instant,
): Shareable<Person> {
  const { record, target } = about;
  const isOther = (person: Person) =>
    person.id !== changer.person && person.id !== ownerOf(record) && person.role !== 'admin';
  const others = isPortfolioKind(record.kind) ? members.filter(isOther) : [];
  if (record.kind === 'reply') {
    const reads = (person: Person) =>
      target !== null &&
      ownerOf(target) !== person.id &&
      mayRead({ person: person.id, role: person.role }, target, null, now);
    return { people: others.filter(reads), roles: [] };
  }
  if (mayChangeAudience(changer, record, target, now) !== 'widen') return { people: [], roles: [] };
  const people = others.filter((person) => mayAdd(changer, record, person.role, person.id));
  const always = kindRule(record.kind)?.always ?? [];
  const roles = offeredRoles.filter(
    (role) =>
      !always.includes(role) &&
      mayAdd(changer, record, role, roleReader(role)) &&
      others.some((person) => person.role === role),
  );
  return { people, roles };
}
