import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { type Language, languages } from './languages.ts';
import type { Namespace } from './namespaces.ts';
import { heldTexts, type Text } from './use-text.ts';

export type TextIn<N extends Namespace> = (language: Language) => Text<N>;

/**
 * The texts of one feature in every language side by side, for paper that goes to several
 * families. `undefined` while they are fetched.
 */
export function useTextsIn<N extends Namespace>(namespace: N): TextIn<N> | undefined {
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    let ended = false;
    const load = async () => {
      await i18next.loadLanguages([...languages]);
      if (!ended) setLoaded(true);
    };
    void load();
    return () => {
      ended = true;
    };
  }, []);
  if (!isLoaded) return undefined;
  // As in use-text.ts: our type is the stricter one.
  return (language) => i18next.getFixedT(language, namespace) as unknown as Text<N>;
}

const coming = new Map<Language, Promise<void>>();

/** The library answers at once to who asks second, also while the language is on its way. */
function comes(language: Language): Promise<void> {
  const asked = coming.get(language) ?? heldTexts.loadLanguages([language]);
  coming.set(language, asked);
  asked.catch(() => coming.delete(language));
  return asked;
}

/**
 * The texts of one feature in one more language, for two who read the same screen. Null while they
 * are fetched, and where nobody asked for it.
 */
export function useTextIn<N extends Namespace>(
  namespace: N,
  language: Language | null,
): Text<N> | null {
  const [loaded, setLoaded] = useState<Language | null>(null);
  useEffect(() => {
    if (language === null) return;
    let ended = false;
    comes(language).then(
      () => !ended && setLoaded(language),
      // Without a connection and not kept here: the Dutch stands alone.
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [language]);
  if (language === null || loaded !== language) return null;
  return heldTexts.getFixedT(language, namespace) as unknown as Text<N>;
}
