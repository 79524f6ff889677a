/** A language as a school's list writes it: a code, or the word in Dutch, or its own name. */
const words: Record<string, readonly string[]> = {
  nl: ['nl', 'nederlands', 'dutch', 'vlaams'],
  en: ['en', 'engels', 'english'],
  fr: ['fr', 'frans', 'francais', 'french'],
  ar: ['ar', 'arabisch', 'arabic', 'العربية'],
  uk: ['uk', 'oekraiens', 'ukrainian', 'українська'],
  tr: ['tr', 'turks', 'turkish', 'turkce'],
};

export function languageOf(text: string): string | null {
  const word = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const known = Object.entries(words).find(([, spellings]) =>
    spellings.some((spelling) => spelling.normalize('NFD').replace(/\p{M}/gu, '') === word),
  );
  return known?.[0] ?? null;
}
