import { type ComponentType, lazy } from 'react';
import type { Namespace } from '#i18n/namespaces.ts';
import { loadTexts } from '#i18n/texts.ts';

/**
 * A part of a page that comes with a pack, with its words: it is on no other device. Where it cannot
 * be fetched now, the page is whole without it.
 */
export function partOfPage<Props>(
  load: () => Promise<ComponentType<Props>>,
  texts: readonly Namespace[],
) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      const [part] = await Promise.all([load(), loadTexts(texts)]);
      return { default: part };
    } catch {
      return { default: () => null };
    }
  });
}

/** What only who works at school sees. */
export function forStaff<Props>(
  load: () => Promise<ComponentType<Props>>,
  texts: readonly Namespace[] = ['staff'],
) {
  return partOfPage(load, texts);
}
