import { type ComponentType, createElement, lazy, useState } from 'react';
import type { Namespace } from '#i18n/namespaces.ts';
import { loadTexts } from '#i18n/texts.ts';
import { afterFirstScreen } from '#ui/use-ready.ts';

type Load = () => Promise<ComponentType>;

export type Page = ComponentType & { fetch(): Promise<unknown> };
type Source = { fetched: ComponentType | null; later: ComponentType };

/**
 * A page comes with its texts: two files side by side, so that no page waits twice. One that was
 * fetched before it is shown appears at once. `next`: where most people go from here.
 */
export function page(texts: readonly Namespace[], load: Load, next?: () => Page): Page {
  const fetch = async () => {
    const [loaded] = await Promise.all([load(), loadTexts(texts)]);
    source.fetched = loaded;
    if (next !== undefined) afterFirstScreen(() => void next().fetch().catch(ignore));
    return { default: loaded };
  };
  const source: Source = { fetched: null, later: lazy(fetch) };
  return Object.assign(() => createElement(Shown, { source }), { fetch });
}

/** Fetched again, and told, when somebody goes there. */
function ignore(): void {}

function Shown({ source }: { source: Source }) {
  // The same for as long as it is on the screen.
  const [shown] = useState<ComponentType>(() => source.fetched ?? source.later);
  return createElement(shown);
}
