import type { TextKey } from '#i18n/namespaces.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';

type ToldProps = { k: TextKey<'third-parties'>; values?: TextValues | undefined };

/** A parent reads their own language with Dutch below it; everybody else one language. */
export function Told({ k, values }: ToldProps) {
  const t = useText('third-parties');
  const { role } = useProfile().person;
  if (role !== 'parent') return t(k, values);
  return <TwoLanguages from="third-parties" k={k} values={values} />;
}
