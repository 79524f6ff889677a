import { useDutchText, useText } from '#i18n/use-text.ts';
import type { Service } from './service.ts';

/** What the school wrote, or else the words of the app in the reader's language. */
export function useServiceWords() {
  const t = useText('help');
  return ({ builtIn, what, who }: Service) => ({
    what: what === '' && builtIn !== null ? t(`builtIn.${builtIn}.what`) : what,
    who: who === '' && builtIn !== null ? t(`builtIn.${builtIn}.who`) : who,
  });
}

/** The same in Dutch, in which the school writes. */
export function useBuiltInDutch() {
  const t = useDutchText('help');
  return ({ builtIn }: Pick<Service, 'builtIn'>) =>
    builtIn === null
      ? { what: '', who: '' }
      : { what: t(`builtIn.${builtIn}.what`), who: t(`builtIn.${builtIn}.who`) };
}
