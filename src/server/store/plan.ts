import type { PersonId } from '#domain/person.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type { Standing } from './standing.ts';
import type { View } from './visible.ts';

/**
 * What one space asks for. `first`: all there is; `since`: what came after; `reset`: the device
 * must compare all it has, for a history that was lost or another right; `resetMore`: go on with that.
 */
export type SpacePlan = {
  space: string;
  standing: Standing;
  level: View['level'];
  /** As it was presented. */
  at: string | null;
  /** Its place in the history, 0 for the beginning. */
  point: number;
} & (
  | { mode: 'first' | 'since' }
  | { mode: 'reset'; why: 'lineage' | 'grant' | 'check' }
  | { mode: 'resetMore'; from: string }
);

export type Asking = Pick<SyncRequest, 'spaces' | 'complete'>;

/** A plan for each space that is asked for and that the person is present in. */
export function planSpaces(
  asking: Asking,
  present: ReadonlyMap<string, Standing>,
  points: ReadonlyMap<string, number>,
): SpacePlan[] {
  const named = new Set(Object.keys(asking.spaces));
  if (asking.complete) for (const space of present.keys()) named.add(space);
  return [...named].flatMap((space): SpacePlan[] => {
    const standing = present.get(space);
    if (standing === undefined) return [];
    const [at, grant, wish] = asking.spaces[space] ?? [null, null, {}];
    const level = wish.level ?? standing.level;
    const basis = { space, standing, level, at };
    if (at === null) return [{ ...basis, point: 0, mode: 'first' }];
    const point = points.get(space);
    if (point === undefined) {
      return [{ ...basis, point: 0, mode: 'reset', why: 'lineage' }];
    }
    if (grant !== standing.grant) {
      return [{ ...basis, point: 0, mode: 'reset', why: 'grant' }];
    }
    if (wish.from !== undefined) {
      return [{ ...basis, point, mode: 'resetMore', from: wish.from }];
    }
    return [{ ...basis, point, mode: 'since' }];
  });
}

/**
 * Up to where a space was searched for somebody and nothing was found. Rights grow by commits
 * alone, so that stretch stays empty for them; a parent's sync does not become slower by what a
 * child writes for itself.
 */
export class Searched {
  readonly #upTo = new Map<string, number>();

  from(person: PersonId, plan: SpacePlan): number {
    return Math.max(plan.point, this.#upTo.get(keyOf(person, plan)) ?? 0);
  }

  note(person: PersonId, plan: SpacePlan): void {
    const key = keyOf(person, plan);
    this.#upTo.delete(key);
    this.#upTo.set(key, plan.standing.head);
    const oldest = this.#upTo.keys().next();
    if (this.#upTo.size > 50_000 && !oldest.done) this.#upTo.delete(oldest.value);
  }
}

function keyOf(person: PersonId, { space, standing, level, at }: SpacePlan): string {
  return `${space} ${person} ${standing.grant} ${level} ${at}`;
}
