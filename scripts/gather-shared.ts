import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { type SharedPlace, sharedPlaces } from './shared-places.ts';

type Group = Rolldown.CodeSplittingGroup;
type Context = Rolldown.ChunkingContext;

/** How the bundler gathers what pages share, for the project in this folder. */
export function gatherShared(folder: string): Group[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const isReached = (from: string, roots: readonly string[], id: string, context: Context) => {
    const found = reached.get(from) ?? reachedFrom(roots, context);
    reached.set(from, found);
    return found.has(id);
  };
  const isIn = ({ name, roots }: SharedPlace, id: string, context: Context) =>
    isReached(
      name,
      roots.map((root) => join(folder, 'src', root)),
      id,
      context,
    );
  const isWith = ({ onlyWith }: SharedPlace, id: string, context: Context) =>
    onlyWith === undefined ||
    sharedPlaces.some((other) => onlyWith.includes(other.name) && isIn(other, id, context));
  const takes = (place: SharedPlace, id: string, context: Context) =>
    isIn(place, id, context) && !isAskedForLater(id, context) && isWith(place, id, context);

  const start: Group = {
    name: (id, context) =>
      isReached('start', [join(folder, 'index.html')], id, context) ? 'start' : null,
    priority: sharedPlaces.length + 1,
  };
  const shared = sharedPlaces.map(
    (place, index): Group => ({
      name: (id, context) => (takes(place, id, context) ? `shared-${place.name}` : null),
      priority: sharedPlaces.length - index,
      minShareCount: 2,
    }),
  );
  const drawings: Group = { name: 'drawings', test: join(folder, 'src/ui/art/activities/') };
  return [start, ...shared, drawings];
}

/** What is only ever asked for later keeps its own file: it is kept and preloaded by its name. */
function isAskedForLater(id: string, context: Context): boolean {
  const module = context.getModuleInfo(id);
  return module !== null && module.importers.length === 0 && module.dynamicImporters.length > 0;
}

/** These modules with all that they import at once. Throws when one is not in the app. */
function reachedFrom(roots: readonly string[], context: Context): ReadonlySet<string> {
  for (const root of roots) {
    if (context.getModuleInfo(root) === null) throw new Error(`${root} is not in the app.`);
  }
  const found = new Set<string>();
  const todo = [...roots];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    todo.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
