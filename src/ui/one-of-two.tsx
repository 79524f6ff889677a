/** The two languages of a text apart: one where it is needed at once, the other where there is room. */
import { useContext } from 'react';
import type { Namespace, TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import { DutchFirst } from './dutch-first.ts';

type OneOfTwoProps<N extends Namespace> = {
  /** The texts it comes from; the catalogue of activities when nothing is said. */
  from?: N;
  k: TextKey<N>;
};

/** What its reader reads first: their own language, or Dutch where somebody of the school reads along. */
export function FirstLanguage<N extends Namespace = 'catalogue'>(props: OneOfTwoProps<N>) {
  const { own, dutch, isBoth } = useBoth(props);
  const isDutchFirst = useContext(DutchFirst);
  const { language } = useLanguage();
  if (language === 'nl' || (isBoth && !isDutchFirst)) return own;
  return <bdi lang="nl">{dutch}</bdi>;
}

/** The other one; nothing where there is only one. */
export function SecondLanguage<N extends Namespace = 'catalogue'>(props: OneOfTwoProps<N>) {
  const { own, dutch, isBoth } = useBoth(props);
  const isDutchFirst = useContext(DutchFirst);
  if (!isBoth) return null;
  return isDutchFirst ? (
    own
  ) : (
    <bdi lang="nl" dir="ltr">
      {dutch}
    </bdi>
  );
}

function useBoth<N extends Namespace>({ from, k }: OneOfTwoProps<N>) {
  const namespace = from ?? ('catalogue' as N);
  const own = useText(namespace)(k);
  const dutch = useDutchText(namespace)(k);
  return { own, dutch, isBoth: own !== dutch };
}
