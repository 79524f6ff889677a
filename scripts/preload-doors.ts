import type { Plugin, Rolldown } from 'vite';

/** Where somebody who never was here comes in: by the link of a card, or by the front door. */
const doors = {
  '/k': 'src/features/profiles/card-link-page.tsx',
  '/': 'src/features/profiles/welcome-page.tsx',
};
const textsOfDoors = /locales\/([\w-]+)\/(?:ui|app|profiles)\.json$/;

/** It reads what stands before it. */
const reader = '<script src="/start.js"></script>';

type Bundle = Rolldown.OutputBundle;

/**
 * A first visit on a slow connection pays for every file that is asked for only after another
 * one came. The page names the files of its doors, by address and by language, so that
 * `start.js` can ask for them at once; who is signed in here needs none of them.
 */
export function preloadDoors(): Plugin {
  return {
    name: 'preload-doors',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, chunk }) => {
        if (bundle === undefined || chunk === undefined) return html;
        const known = new Set([chunk.fileName, ...chunk.imports]);
        const files = JSON.stringify({ ...pagesOf(bundle, known), ...textsOf(bundle) });
        return html.replace(
          reader,
          `<meta name="loopboek-doors" content='${files}' />\n    ${reader}`,
        );
      },
    },
  };
}

function pagesOf(bundle: Bundle, known: ReadonlySet<string>): Record<string, string[]> {
  const found = Object.entries(doors).map(([path, source]) => {
    const page = chunks(bundle).find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
    const files = page === undefined ? [] : [...needed(bundle, page.fileName, new Set(known))];
    return [path, files.filter((file) => !known.has(file))];
  });
  return Object.fromEntries(found);
}

function textsOf(bundle: Bundle): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { moduleIds, fileName } of chunks(bundle)) {
    const languages = moduleIds.flatMap((id) => textsOfDoors.exec(id)?.[1] ?? []);
    for (const language of new Set(languages)) {
      found[language] = [...(found[language] ?? []), fileName];
    }
  }
  return found;
}

/** A file with all that it imports, and their styles. */
function needed(bundle: Bundle, file: string, found: Set<string>): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const other of chunk.imports) needed(bundle, other, found);
  return found;
}

function chunks(bundle: Bundle) {
  return Object.values(bundle).filter((one) => one.type === 'chunk');
}
