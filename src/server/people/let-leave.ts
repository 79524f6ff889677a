import { applyCommands } from './commands.ts';
import type { PeopleDeps } from './people-deps.ts';

/** Whose last day is over is taken out of the school, as by hand; doing it twice is harmless. */
export async function letLeave(deps: PeopleDeps): Promise<void> {
  const over = await deps.db
    .selectFrom('person')
    .select('id')
    .where('leaves_at', '<=', deps.now())
    .where('removed_at', 'is', null)
    .execute();
  for (const { id } of over) await applyCommands(deps, [{ do: 'remove-person', id }]);
}
