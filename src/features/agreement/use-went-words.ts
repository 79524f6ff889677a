import { wentWords } from '#domain/agreement-went.ts';
import { useText } from '#i18n/use-text.ts';

/** What stands in the record for how one went, as a person says it. */
export function useWentWords(): (value: unknown) => string {
  const t = useText('agreement');
  return (value) => {
    const word = wentWords.find((one) => one === value);
    return word === undefined ? String(value) : t(`went.${word}`);
  };
}
