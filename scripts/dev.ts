import { run } from './run.ts';

/** The demo school on 8787, and in front of it the app that is rebuilt while you type. */
await Promise.race([run('node', ['scripts/demo.ts']), run('vite', [])]);
