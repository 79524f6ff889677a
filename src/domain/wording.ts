/**
 * A text of the app as a school says it better. A correction never breaks a screen: one that lost a
 * blank of its text, such as a name or a number, is as if it did not exist.
 */

/** Where a text stands: its language, its file, and its key in there. */
export type TextPlace = { language: string; namespace: string; key: string };

/** `text` is null where a correction was taken back: then the app's own text stands again. */
export type Wording = TextPlace & { text: string | null };

export const longestWording = 500;

/** Null for what is no correction at all. */
export function wordingOf(fields: Readonly<Record<string, unknown>>): Wording | null {
  const { language, namespace, key, text } = fields;
  if (typeof language !== 'string' || typeof namespace !== 'string' || typeof key !== 'string') {
    return null;
  }
  const isText = typeof text === 'string' && text.trim() !== '' && text.length <= longestWording;
  return { language, namespace, key, text: isText ? text.trim() : null };
}

/** Of several corrections of one text the newest stands, whoever made it. */
export function standingWordings<W extends Wording>(newestFirst: readonly W[]): W[] {
  const byPlace = new Map<string, W>();
  for (const wording of newestFirst) {
    const place = placeName(wording);
    if (!byPlace.has(place)) byPlace.set(place, wording);
  }
  return [...byPlace.values()].filter(({ text }) => text !== null);
}

export function placeName({ language, namespace, key }: TextPlace): string {
  return `${language}/${namespace}/${key}`;
}

/** What the app fills in: a name, a number, a day. */
export function blanksOf(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}/g) ?? [])].sort();
}

/** Whether both have the same blanks, so that nothing is left open and nothing gets lost. */
export function keepsBlanks(text: string, better: string): boolean {
  return blanksOf(text).join() === blanksOf(better).join();
}
