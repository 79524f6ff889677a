import type { Language } from './languages.ts';

/** A few letters that only the font file of this language has. */
const letters: Record<Language, { font: string; sample: string }> = {
  nl: { font: '1rem Nunito', sample: 'een' },
  en: { font: '1rem Nunito', sample: 'one' },
  fr: { font: '1rem Nunito', sample: 'été' },
  ar: { font: '1rem Vazirmatn', sample: 'واحد' },
  uk: { font: '1rem Nunito', sample: 'їжа' },
  tr: { font: '1rem Nunito', sample: 'ağaç' },
};

/**
 * Whether this language works without a connection from now on. The worker keeps every text from
 * its first day, and a font the moment it is fetched through it: so a page that has no worker yet
 * promises nothing.
 */
export async function isLanguageKept(language: Language): Promise<boolean> {
  if (!navigator.serviceWorker?.controller) return false;
  const { font, sample } = letters[language];
  try {
    const faces = await document.fonts.load(font, sample);
    return faces.every((face) => face.status === 'loaded');
  } catch {
    return false;
  }
}
