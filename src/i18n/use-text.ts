import { useTranslation } from 'react-i18next';
import type { Namespace, TextKey } from './namespaces.ts';

export type TextValues = Record<string, string | number>;
export type Text<N extends Namespace> = (key: TextKey<N>, values?: TextValues) => string;

/**
 * The texts of one feature in the reader's language. An unknown key does not compile: `Text` is
 * stricter than the library's own function type, which the casts below leave behind.
 */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  const { t } = useTranslation(namespace);
  return t as unknown as Text<N>;
}

/** The same texts in Dutch, for beside a translation. */
export function useDutchText<N extends Namespace>(namespace: N): Text<N> {
  const { i18n } = useTranslation(namespace);
  return i18n.getFixedT('nl', namespace) as unknown as Text<N>;
}
