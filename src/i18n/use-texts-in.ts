import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { type Language, languages } from './languages.ts';
import type { Namespace } from './namespaces.ts';
import type { Text } from './use-text.ts';

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
