/**
 * Nothing that was withdrawn is seen again. Remembered is what each person lost sight of, and
 * why. When an older database has taken over since, they may see it again only because somebody
 * shares it anew, or because they belong there again.
 */
import { mayRead } from '#domain/access.ts';
import type { Envelope } from '#domain/record.ts';
import { people } from './people.ts';
import type { School } from './school.ts';
import { short } from './story.ts';
import { keyOf, readTruth, type Truth, targetIn } from './truth.ts';

type Lost = {
  person: string;
  key: string;
  then: Envelope;
  target: Envelope | null;
  /** Before an older database took over. */
  isOld: boolean;
};

export type Sight = {
  /** A choice of readers was handed in. */
  noteShare(id: string): void;
  /** Somebody wished to have something of theirs back. */
  noteReturn(id: string): void;
  look(): Promise<string[]>;
  beforeRestore(): Promise<void>;
};

type Seen = { truth: Truth; visible: Map<string, Set<string>>; applied: Map<string, string> };

export function createSight(school: School): Sight {
  const shares = new Set<string>();
  const returns = new Set<string>();
  /** Everything that the school ever applied, before the last restore. */
  let known = new Set<string>();
  let before: Seen | null = null;
  let lost = new Map<string, Lost>();
  return {
    noteShare: (id) => void shares.add(id),
    noteReturn: (id) => void returns.add(id),
    async look() {
      const now = await seenNow(school);
      for (const one of before === null ? [] : lostBetween(before, now, known)) {
        lost.set(`${one.person} ${one.key}`, one);
      }
      before = now;
      const again = [...lost.values()].filter(({ person, key }) =>
        now.visible.get(person)?.has(key),
      );
      for (const one of again) lost.delete(`${one.person} ${one.key}`);
      const touchedBy = (wishes: ReadonlySet<string>) =>
        new Set(
          [...now.applied].filter(([id]) => wishes.has(id) && !known.has(id)).map(([, key]) => key),
        );
      const [sharedAnew, broughtBack] = [touchedBy(shares), touchedBy(returns)];
      const causes = { truth: now.truth, sharedAnew, broughtBack, now: school.now() };
      return again
        .filter((one) => one.isOld && !hasCause(one, causes))
        .map(({ person, key, then }) => {
          const what = `${then.kind} ${short(then.record)}`;
          return `A1: ${person} sees ${what} (${key}) again, which was withdrawn`;
        });
    },
    async beforeRestore() {
      const { applied } = await seenNow(school);
      known = new Set([...known, ...applied.keys()]);
      lost = new Map([...lost].map(([name, one]) => [name, { ...one, isOld: true }]));
      // What is missing afterwards was not taken away by anybody.
      before = null;
    },
  };
}

async function seenNow(school: School): Promise<Seen> {
  const truth = await readTruth(school);
  const visible = new Map(Object.keys(people).map((one) => [one, truth.visibleTo(one)]));
  const rows = await school
    .db()
    .selectFrom('applied')
    .select(['space', 'record', 'mutation'])
    .execute();
  const applied = new Map(rows.map((row) => [row.mutation, keyOf(row.space, row.record)]));
  return { truth, visible, applied };
}

function lostBetween(before: Seen, now: Seen, known: ReadonlySet<string>): Lost[] {
  const fresh = [...now.applied].filter(([id]) => !before.applied.has(id));
  return [...before.visible].flatMap(([person, keys]) =>
    [...keys]
      .filter((key) => !now.visible.get(person)?.has(key))
      .flatMap((key): Lost[] => {
        const then = now.truth.records.get(key)?.envelope;
        if (then === undefined) return [];
        const about = then.about === null ? key : keyOf(then.space, then.about);
        const ids = fresh.filter(([, at]) => at === key || at === about).map(([id]) => id);
        // An old story that is told again after a restore: its end is known already.
        if (ids.length > 0 && ids.every((id) => known.has(id))) return [];
        return [{ person, key, then, target: targetIn(now.truth.records, then), isOld: false }];
      }),
  );
}

type Causes = {
  truth: Truth;
  sharedAnew: ReadonlySet<string>;
  broughtBack: ReadonlySet<string>;
  now: number;
};

function hasCause({ person, then, target }: Lost, causes: Causes): boolean {
  const { truth, sharedAnew, broughtBack, now } = causes;
  const { space, record, about } = then;
  if (sharedAnew.has(keyOf(space, record))) return true;
  if (about !== null && sharedAnew.has(keyOf(space, about))) return true;
  // Who takes a reply out of the bin gives it back to whom it answers.
  if (then.kind === 'reply' && target?.author === person && broughtBack.has(keyOf(space, record)))
    return true;
  // It was their place there that they had lost, and have again.
  const role = truth.roles.get(keyOf(space, person));
  return role !== undefined && mayRead({ person, role }, then, target, now);
}
