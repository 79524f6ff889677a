/**
 * Who told what a young person wrote down, where that was somebody at home without a profile on
 * this phone: a word such as "mama". It names nobody's account and gives no right: the entry stays
 * the young person's own.
 */
export const spokenByField = 'spokenBy';

export const longestSpeaker = 40;

export function speakerOf(fields: Readonly<Record<string, readonly unknown[]>>): string | null {
  const [speaker] = fields[spokenByField] ?? [];
  if (typeof speaker !== 'string') return null;
  const name = speaker.trim();
  return name === '' ? null : name.slice(0, longestSpeaker);
}
