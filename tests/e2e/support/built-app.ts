import { buildIfNeeded } from '../../../scripts/build.ts';

/** The browser tests look at the built app, never at a development server. */
export async function setup(): Promise<void> {
  if (!(await buildIfNeeded())) throw new Error('The app does not build.');
}
