import type { StoreDeps } from '../store/store-deps.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What schools with a Loopboek of their own need to speak with each other. */
export type InstallationDeps = StoreDeps & {
  /** Where others reach this school. */
  url(): string;
  /** By default the one of the program. */
  fetch?: Fetch;
  /** How long between two questions to a school that answers. */
  askEveryMs?: number;
  /** Stops what is under way when the server goes. */
  leaving?: AbortSignal;
};
