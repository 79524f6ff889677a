import type { Told } from '#features/loopbook/pictures/piece.ts';

let made = 0;

/** A finished entry of this card; the later in a list, the older. */
export function told(activity: string, answers: Record<string, unknown>, more = {}): Told {
  made += 1;
  const answered = Object.entries(answers).map(([step, value]) => [`answer.${step}`, [value]]);
  return {
    space: 'portfolio-1',
    record: `r${made}`,
    kind: 'entry',
    order: 1_760_000_000_000 - made,
    fields: { activity: [activity], ...Object.fromEntries(answered), ...more },
  };
}

export const photo = (sha = 'a') => ({
  medium: 'photo',
  blob: sha.repeat(64),
  type: 'image/jpeg',
  size: 9,
  width: 4,
  height: 3,
});

export const voice = {
  medium: 'voice',
  blob: 'b'.repeat(64),
  type: 'audio/webm',
  size: 9,
  seconds: 7,
};
