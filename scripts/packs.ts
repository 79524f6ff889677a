import type { Plugin, Rolldown } from 'vite';

/** What some people open besides what every phone keeps, also without a connection. */
const packs = {
  /** What only who works at the school opens. */
  staff: [
    'src/features/review/classes-page.tsx',
    'src/features/review/class-page.tsx',
    'src/features/review/young-person-page.tsx',
    'src/features/review/note-page.tsx',
    'src/features/review/nobody-forgotten-page.tsx',
    // Part of a page that others open without it.
    'src/features/review/ask-back.tsx',
    'src/features/transitions/young-people-page.tsx',
    'src/features/transitions/moments-page.tsx',
    'src/features/transitions/moment-page.tsx',
    'src/features/sharing/handover/bundle-page.tsx',
    // Part of pages that pupils and parents open without it.
    'src/features/transitions/warm-handover.tsx',
    'src/features/lesson/new-lesson-page.tsx',
    'src/features/lesson/lead-lesson.tsx',
    'src/features/paper/paper-page.tsx',
    'src/features/paper/paper-reading-page.tsx',
    'locales/nl/staff.json',
    'locales/nl/desk.json',
    'locales/nl/bundle.json',
    'locales/nl/paper.json',
    'locales/nl/leading.json',
    'virtual:translation/all/staff',
  ],
  /** What a pupil opens once in a while, and whose phone keeps it once it is at rest. */
  along: [
    'src/features/takeout/takeout-page.tsx',
    'src/features/loopbook/booklet-page.tsx',
    'src/features/third-parties/third-parties-page.tsx',
    'src/features/loopbook/cv/cv-page.tsx',
    // Parts of the loopbook, and of the page of what goes along.
    'src/features/loopbook/leaving-note.tsx',
    'src/features/sharing/handover/old-access.tsx',
    'src/features/sharing/parcel/parcel-page.tsx',
    // News of a parcel: only a device that opened these pages has any.
    'src/sync/tell-arrivals.ts',
    'locales/nl/along.json',
    'locales/nl/third-parties.json',
    'locales/nl/parcel.json',
    'virtual:translation/all/along',
  ],
} as const;

export type PackName = keyof typeof packs;
export const packNames = Object.keys(packs) as PackName[];

/** What those pages reach by name and not by an import: the reader of photographs. */
const besides: Partial<Record<PackName, RegExp>> = { staff: /^assets\/paper-worker-/ };

const listName = 'packs.json';
const code = /\.(?:js|css)$/;

type Bundle = Rolldown.OutputBundle;

/**
 * A phone keeps nothing that only others open, nor at its first visit what can wait; a device whose
 * person needs a pack keeps it too. The list travels as a file that the worker of the same build
 * names, and that is kept with a pack.
 */
export function packPlugin(): { plugin: Plugin; isInPack(file: string): boolean } {
  let inPacks: ReadonlySet<string> = new Set();
  const plugin: Plugin = {
    name: 'packs',
    apply: 'build',
    generateBundle(_options, bundle) {
      const found = packNames.map((name) => [name, filesOf(bundle, name)] as const);
      inPacks = new Set(found.flatMap(([, files]) => [...files]));
      const listed = found.map(([name, files]) => [
        name,
        [...files].filter((file) => code.test(file)).toSorted(),
      ]);
      const source = JSON.stringify(Object.fromEntries(listed));
      this.emitFile({ type: 'asset', name: listName, source });
    },
  };
  return { plugin, isInPack: (file) => inPacks.has(file) };
}

function filesOf(bundle: Bundle, name: PackName): Set<string> {
  const beside = besides[name];
  const named = Object.keys(bundle).filter((file) => beside?.test(file));
  return new Set([...onlyInPack(bundle, name), ...named]);
}

/** Files that nobody reaches but through a page of a pack. */
function onlyInPack(bundle: Bundle, name: PackName): Set<string> {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const rootsOf = (pack: PackName) => chunks.filter((chunk) => isRoot(pack, chunk.facadeModuleId));
  if (rootsOf(name).length !== packs[name].length)
    throw new Error(`A page of ${name} is not there.`);
  const closedFor = (names: readonly PackName[]) =>
    new Set(names.flatMap(rootsOf).map(({ fileName }) => fileName));
  const closed = closedFor(packNames);
  const ofOthers = closedFor(packNames.filter((other) => other !== name));
  const ofAll = new Set<string>();
  for (const { isEntry, fileName } of chunks) if (isEntry) reach(bundle, fileName, closed, ofAll);
  const found = new Set<string>();
  for (const { fileName } of rootsOf(name)) reach(bundle, fileName, ofOthers, found);
  return new Set([...found].filter((file) => !ofAll.has(file)));
}

function isRoot(pack: PackName, id: string | null): boolean {
  return id !== null && packs[pack].some((root) => id.endsWith(root));
}

/** A file with all that it imports now or later, and their styles; what is closed stays out. */
function reach(bundle: Bundle, file: string, closed: ReadonlySet<string>, found: Set<string>) {
  const chunk = bundle[file];
  if (found.has(file) || closed.has(file) || chunk?.type !== 'chunk') return;
  found.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const other of [...chunk.imports, ...chunk.dynamicImports]) {
    reach(bundle, other, closed, found);
  }
}
