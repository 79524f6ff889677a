/**
 * Keys on their way to the journal: at most 400 ms after the first one not yet kept (a throttle,
 * so that someone who never pauses is kept too), at once when asked, and never two saves at a time.
 * A disk that is slow keeps all of that waiting: every key is noted at once until the journal has it.
 */
import type { Plain } from '#content/document.ts';

const typingPauseMs = 400;

export type TypingState = 'empty' | 'saving' | 'device' | 'failed';
type Edits = Record<string, Plain>;

export type Typing = {
  change(field: string, value: Plain): void;
  /** Resolves when every key so far is on disk; rejects with what stood in the way. */
  flush(): Promise<void>;
  state(): TypingState;
  end(): void;
};

export type TypingPorts = {
  save(edits: Edits): Promise<void>;
  /** All that is not on disk yet, at each key; empty when everything is. */
  note(edits: Edits): void;
  onState(state: TypingState): void;
  after(ms: number, work: () => void): () => void;
};

export function createTyping(ports: TypingPorts): Typing {
  let unsaved: Edits = {};
  let onTheWay: Edits = {};
  let state: TypingState = 'empty';
  let cancel: (() => void) | null = null;
  let last: Promise<void> = Promise.resolve();

  function become(next: TypingState): void {
    if (state === next) return;
    state = next;
    ports.onState(next);
  }

  async function save(): Promise<void> {
    if (Object.keys(unsaved).length === 0) return;
    onTheWay = unsaved;
    unsaved = {};
    try {
      await ports.save(onTheWay);
      onTheWay = {};
      ports.note(unsaved);
      become(Object.keys(unsaved).length === 0 ? 'device' : 'saving');
    } catch (error) {
      // The words stay in memory, under any typed since, and go along with the next save.
      unsaved = { ...onTheWay, ...unsaved };
      onTheWay = {};
      become('failed');
      throw error;
    }
  }

  function flush(): Promise<void> {
    cancel?.();
    cancel = null;
    const turn = last.then(save);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    change(field, value) {
      unsaved = { ...unsaved, [field]: value };
      ports.note({ ...onTheWay, ...unsaved });
      become('saving');
      cancel ??= ports.after(typingPauseMs, () => void flush().catch(() => undefined));
    },
    flush,
    state: () => state,
    end: () => cancel?.(),
  };
}
