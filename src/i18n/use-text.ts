import i18next from 'i18next';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyText, BroughtTextsContext, withBrought } from './brought-texts.ts';
import type { Namespace, TextKey } from './namespaces.ts';

/** What holds the texts, for what is laid over them. Named here, so that it stays one file of the app. */
export const heldTexts = i18next;

export type TextValues = Record<string, string | number>;
export type Text<N extends Namespace> = (key: TextKey<N>, values?: TextValues) => string;

/**
 * The texts of one feature in the reader's language. An unknown key does not compile: `Text` is
 * stricter than the library's own function type, which the casts below leave behind.
 */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  const { t } = useTranslation(namespace);
  return useBrought(t as unknown as Text<N>);
}

/** The same texts in Dutch, for beside a translation. */
export function useDutchText<N extends Namespace>(namespace: N): Text<N> {
  const { i18n } = useTranslation(namespace);
  const t = useMemo(() => i18n.getFixedT('nl', namespace), [i18n, namespace]);
  return useBrought(t as unknown as Text<N>);
}

function useBrought<N extends Namespace>(t: Text<N>): Text<N> {
  const brought = useContext(BroughtTextsContext);
  return useMemo(
    () => (brought === null ? t : (withBrought(t as AnyText, brought) as Text<N>)),
    [t, brought],
  );
}
