/** Words of the wire that have a sentence of their own; a newer server may know more. */
const reasons = [
  'not-member',
  'not-reader',
  'not-maker',
  'not-editor',
  'not-audience',
  'no-record',
  'no-about',
  'malformed',
  'too-large',
  'wrong-id',
  'same-id',
  'changed',
  'too-many-heads',
  'deleted',
  'witness',
] as const;

const kinds = [
  'entry',
  'introduction',
  'step',
  'home-entry',
  'reply',
  'note',
  'transition',
] as const;

export function reasonKey(reason: string): (typeof reasons)[number] | 'other' {
  return reasons.find((one) => one === reason) ?? 'other';
}

const ops = ['delete', 'audience', 'restore'] as const;

/** What it is called: the kind of words, or what was meant where there are none. */
export function heldKey({ kind, op }: { kind: string; op: string }) {
  return ops.find((one) => one === op) ?? kindKey(kind);
}

export function kindKey(kind: string): (typeof kinds)[number] | 'other' {
  return kinds.find((one) => one === kind) ?? 'other';
}
