/** All that is said to each device, so that two worlds can be compared. */
import type { HeldRow, SyncRequest } from '#protocol/sync.ts';
import type { Reply } from './ask.ts';
import { people, silent } from './people.ts';
import type { School } from './school.ts';

export type Transcript = {
  note(device: string, said: [request: SyncRequest, reply: Reply]): void;
  /** Pokes too. */
  listen(school: School): void;
  of(listener: string): readonly string[];
  listeners(): string[];
  /** Nothing is written down from here on. */
  end(): void;
};

export function createTranscript(): Transcript {
  const lines = new Map<string, string[]>();
  const names = new Map<string, Map<string, string>>();
  let isOver = false;
  const write = (listener: string, said: unknown) => {
    if (isOver) return;
    const known = names.get(listener) ?? new Map<string, string>();
    names.set(listener, known);
    const own = lines.get(listener) ?? [];
    lines.set(listener, own);
    own.push(renamed(JSON.stringify(said), known));
  };
  return {
    note: (device, [request, reply]) => {
      const { check, ...asked } = request;
      write(device, [asked, Object.keys(check ?? {}), inOrder(reply)]);
    },
    listen: (school) => {
      for (const person of Object.keys(people).filter((one) => !silent.includes(one))) {
        const hear = (poke: unknown) => write(`pokes of ${person}`, [school.now(), poke]);
        school.pokes.listen({ person, device: null, hear });
      }
    },
    of: (listener) => lines.get(listener) ?? [],
    listeners: () => [...lines.keys()],
    end: () => {
      isOver = true;
    },
  };
}

/** What is held comes by its name, which says nothing where another device drew it. */
function inOrder({ status, answer }: Reply): Reply {
  if (answer?.held === undefined) return { status, answer };
  const placeOf = ({ space, record, op }: HeldRow) => `${space} ${record} ${op}`;
  const held = [...answer.held].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { status, answer: { ...answer, held } };
}

const tokens = /"([A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{16}|[0-9a-f-]{36})"/g;

/** Names that are drawn at random say nothing by themselves: only when they come again. */
function renamed(text: string, known: Map<string, string>): string {
  return text.replace(tokens, (token) => {
    const name = known.get(token) ?? `"#${known.size}"`;
    known.set(token, name);
    return name;
  });
}
