import { type ComponentType, createElement, useEffect, useState } from 'react';
import type { Namespace } from '#i18n/namespaces.ts';
import { loadTexts } from '#i18n/texts.ts';
import { Loading } from '#ui/loading.tsx';
import { keepPack } from './keep-pack.ts';
import { NotHereYetPage } from './not-here-yet-page.tsx';

/**
 * A page that a phone keeps only once it had time to: until then it needs a connection, and says
 * so. Whoever comes back to it later asks again.
 */
export function inPack(
  pack: 'along',
  texts: readonly Namespace[],
  load: () => Promise<ComponentType>,
): ComponentType {
  return () => {
    const [shown, show] = useState<{ page: ComponentType } | null>(null);
    useEffect(() => {
      Promise.all([load(), loadTexts(texts)]).then(
        ([page]) => {
          keepPack(pack);
          show({ page });
        },
        () => show({ page: NotHereYetPage }),
      );
    }, []);
    return createElement(shown?.page ?? Loading);
  };
}
