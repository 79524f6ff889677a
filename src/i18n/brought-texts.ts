import { createContext } from 'react';

/**
 * Texts that came with what is shown, such as the question of a card that a school made. Around
 * what speaks of it, `useText` finds them below `of`; what they lack stands below `otherwise`.
 */
export type BroughtTexts = {
  of: string;
  texts: Readonly<Record<string, string>>;
  otherwise: string;
};

export const BroughtTextsContext = createContext<BroughtTexts | null>(null);

export type AnyText = (key: string, values?: Record<string, string | number>) => string;

export function withBrought(t: AnyText, { of, texts, otherwise }: BroughtTexts): AnyText {
  return (key, values) => {
    if (!key.startsWith(`${of}.`)) return t(key, values);
    const rest = key.slice(of.length + 1);
    return texts[rest] ?? t(`${otherwise}.${rest}`, values);
  };
}
