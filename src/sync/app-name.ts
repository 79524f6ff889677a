import { protocolVersion } from '#protocol/limits.ts';

/** What the server reads of the app that asks. */
export const app = `loopboek-${protocolVersion}`;
