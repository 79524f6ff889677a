import { start } from '#server/main.ts';
import { buildIfNeeded } from './build.ts';

/** `npm start`: a real, empty installation. */
if (await buildIfNeeded()) await start(process.env);
else process.exitCode = 1;
