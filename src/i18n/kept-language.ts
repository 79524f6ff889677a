import type { Language } from './languages.ts';

/** A few letters that only the font file of this language has. */
const letters: Record<Language, { font: string; sample: string }> = {
  nl: { font: '1rem Nunito', sample: 'een' },
  en: { font: '1rem Nunito', sample: 'one' },
  fr: { font: '1rem Nunito', sample: 'été' },
  ar: { font: '1rem Vazirmatn', sample: 'واحد' },
  uk: { font: '1rem Nunito', sample: 'їжа' },
  tr: { font: '1rem Nunito', sample: 'ağaç' },
  'fa-AF': { font: '1rem Vazirmatn', sample: 'یک' },
  ps: { font: '1rem Vazirmatn', sample: 'ښګې' },
  so: { font: '1rem Nunito', sample: 'hal' },
  ti: { font: '1rem "Noto Sans Ethiopic"', sample: 'ሓደ' },
  es: { font: '1rem Nunito', sample: 'año' },
  ru: { font: '1rem Nunito', sample: 'один' },
};

/** Where the worker looks for fonts. */
const store = 'loopboek-fonts';

/**
 * Keeps the letters of this language for later; `true` when it works without a connection from now
 * on. The texts are there as soon as the worker is: it begins with all of them.
 */
export async function keepLanguage(language: Language): Promise<boolean> {
  const worker = await navigator.serviceWorker?.getRegistration();
  if (!worker?.active) return false;
  try {
    const { font, sample } = letters[language];
    await document.fonts.load(font, sample);
    const kept = await caches.open(store);
    for (const address of loadedFonts()) {
      if ((await caches.match(address)) === undefined) await kept.add(address);
    }
    return true;
  } catch {
    return false;
  }
}

function loadedFonts(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(window.location.origin) && name.endsWith('.woff2'));
}
