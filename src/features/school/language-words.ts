/** A language as a school's list writes it: a code, or the word in Dutch, or its own name. */
const words: Record<string, readonly string[]> = {
  nl: ['nl', 'nederlands', 'dutch', 'vlaams'],
  en: ['en', 'engels', 'english'],
  fr: ['fr', 'frans', 'francais', 'french'],
  ar: ['ar', 'arabisch', 'arabic', 'العربية'],
  uk: ['uk', 'oekraiens', 'ukrainian', 'українська'],
  tr: ['tr', 'turks', 'turkish', 'turkce'],
  'fa-AF': ['fa-af', 'fa', 'prs', 'dari', 'perzisch', 'farsi', 'دری', 'فارسی'],
  ps: ['ps', 'pasjtoe', 'pashto', 'pasjto', 'پښتو'],
  so: ['so', 'somalisch', 'somali', 'soomaali'],
  ti: ['ti', 'tigrinya', 'tigrigna', 'ትግርኛ'],
  es: ['es', 'spaans', 'espanol', 'spanish'],
  ru: ['ru', 'russisch', 'russkij', 'русский', 'russian'],
};

export function languageOf(text: string): string | null {
  const word = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const known = Object.entries(words).find(([, spellings]) =>
    spellings.some((spelling) => spelling.normalize('NFD').replace(/\p{M}/gu, '') === word),
  );
  return known?.[0] ?? null;
}
