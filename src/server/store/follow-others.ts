/**
 * Pokes for what other servers committed. Once a second one small query asks how far the spaces
 * are that were touched of late; only of those that went on it is asked who of the people who
 * listen here may see it. It costs the same however many listen, and nobody hears of a commit
 * that they may not see. A poke that is missed costs time, never a word.
 */
import { minuteMs, secondMs } from '#domain/instant.ts';
import { historyOf } from './database-history.ts';
import type { News, Pokes } from './pokes.ts';
import type { StoreDeps } from './store-deps.ts';
import { snapshot } from './transact.ts';
import { type Moved, whoMaySee } from './who-may-see.ts';

const everyMs = secondMs;
/** Clocks of servers may differ by less than this, and a commit takes less. */
const slackMs = minuteMs;

export type Following = {
  /** To be handed to the store in place of what it was made from. */
  pokes: Pokes;
  start(noteProblem: (problem: unknown) => void): void;
  look(): Promise<void>;
  stop(): void;
};

export function followOthers(deps: StoreDeps & { pokes: Pokes }): Following {
  const heads = new Heads();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  const look = async () => {
    const moved = await heads.look(deps);
    const people = deps.pokes.listeners();
    if (moved.length > 0 && people.length > 0) {
      const told = await snapshot(deps.db, (tx) =>
        whoMaySee(tx, { moved, people, now: deps.now() }),
      );
      for (const [space, those] of told) deps.pokes.tell({ space, people: those });
    }
    heads.note(moved);
  };
  return {
    pokes: {
      ...deps.pokes,
      tell: (news) => {
        heads.told(news);
        deps.pokes.tell(news);
      },
    },
    look,
    start: (noteProblem) => {
      const lookAgain = () => {
        if (isLooking) return;
        isLooking = true;
        void look()
          .catch(noteProblem)
          .finally(() => {
            isLooking = false;
          });
      };
      lookAgain();
      timer = setInterval(lookAgain, everyMs);
    },
    stop: () => clearInterval(timer),
  };
}

/** How far each space had come when its people were last told. */
class Heads {
  readonly #known = new Map<string, number>();
  #history: string | null = null;

  async look({ db, now }: Pick<StoreDeps, 'db' | 'now'>): Promise<Moved[]> {
    const isFirst = this.#history !== historyOf(db);
    const rows = await db
      .selectFrom('space')
      .select(['id', 'head'])
      .$if(!isFirst, (query) => query.where('touched_at', '>', now() - slackMs))
      .execute();
    if (isFirst) this.#startAt(rows, historyOf(db));
    return rows.flatMap(({ id, head }) => {
      const since = this.#known.get(id) ?? 0;
      return head > since ? [{ space: id, since, head }] : [];
    });
  }

  /** What this server committed itself was told by itself. */
  told({ space, commits }: News): void {
    if (commits === undefined) return;
    const [after, upTo] = commits;
    const known = this.#known.get(space) ?? 0;
    if (known >= after && upTo > known) this.#known.set(space, upTo);
  }

  note(moved: readonly Moved[]): void {
    for (const { space, head } of moved) {
      this.#known.set(space, Math.max(head, this.#known.get(space) ?? 0));
    }
  }

  /** What came before was told before, or is asked for by devices when they come. */
  #startAt(rows: readonly { id: string; head: number }[], history: string): void {
    this.#known.clear();
    this.#history = history;
    for (const { id, head } of rows) this.#known.set(id, head);
  }
}
