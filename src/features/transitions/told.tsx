import type { TextKey } from '#i18n/namespaces.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';

type ToldProps = { k: TextKey<'transitions'>; values?: TextValues };

/** A parent reads their own language with Dutch below it; everybody else one language. */
export function Told({ k, values }: ToldProps) {
  const t = useText('transitions');
  const { role } = useProfile().person;
  if (role !== 'parent') return t(k, values);
  return <TwoLanguages from="transitions" k={k} values={values} />;
}
