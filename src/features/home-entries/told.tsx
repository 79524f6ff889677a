import type { TextKey } from '#i18n/namespaces.ts';
import type { TextValues } from '#i18n/use-text.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';

type ToldProps = { k: TextKey<'home-entries'>; values?: TextValues };

/** A sentence for a parent: their language large, Dutch small below, to read and to learn. */
export function Told({ k, values }: ToldProps) {
  return <TwoLanguages from="home-entries" k={k} values={values} />;
}
