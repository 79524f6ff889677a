/**
 * Going away without anybody noticing: first this server says that it is not ready, then whoever
 * listens is sent elsewhere, then what was asked is answered.
 */
export type Drain = {
  isDraining(): boolean;
  begin(): void;
  /** Called at once when draining began before. Returns how to stop hearing. */
  onBegin(hear: () => void): () => void;
};

export function createDrain(): Drain {
  let begun = false;
  const listeners = new Set<() => void>();
  return {
    isDraining: () => begun,
    begin: () => {
      if (begun) return;
      begun = true;
      for (const hear of listeners) hear();
    },
    onBegin: (hear) => {
      if (begun) hear();
      else listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
