import type { SchoolWording } from './use-wordings.ts';

export type FileLine = {
  language: string;
  namespace: string;
  key: string;
  was: string | null;
  text: string;
};

/** What a school corrected, in a form that whoever makes the app can take over as it is. */
export function wordingsFile(
  wordings: readonly SchoolWording[],
  wasOf: (wording: SchoolWording) => string | null,
): string {
  const lines = wordings.flatMap((wording): FileLine[] => {
    const { language, namespace, key, text } = wording;
    return text === null ? [] : [{ language, namespace, key, was: wasOf(wording), text }];
  });
  return `${JSON.stringify({ loopboek: 'wordings', version: 1, texts: lines }, null, 2)}\n`;
}
