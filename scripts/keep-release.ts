/**
 * Keeps the client core of a release as one file, so that the simulation can always let old and
 * new apps meet: `node scripts/keep-release.ts 1 541c66d`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** What `tests/simulation/world/core.ts` asks of every core, old and new. */
const parts: Record<string, readonly string[]> = {
  '#storage/ids.ts': ['newActor'],
  '#storage/memory-store.ts': ['createMemoryStore'],
  '#storage/records.ts': ['readDeleted', 'readRecord', 'readRecords'],
  '#storage/repair.ts': ['repairReplica'],
  '#storage/server-clock.ts': ['createServerClock'],
  '#storage/write.ts': [
    'changeAudience',
    'deleteRecord',
    'markSeen',
    'restoreRecord',
    'saveRecord',
  ],
  '#sync/build-request.ts': ['prepareRequest'],
  '#sync/engine.ts': ['restingEngine', 'step'],
  '#sync/forget.ts': ['forgetEnded'],
  '#sync/run-pass.ts': ['runPass'],
};

const [release, commit] = process.argv.slice(2);
if (release === undefined || commit === undefined) {
  process.stderr.write(
    'Say which release, and its commit: node scripts/keep-release.ts 1 541c66d\n',
  );
  process.exit(1);
}

const home = resolve(import.meta.dirname, '..');
const source = mkdtempSync(join(tmpdir(), 'loopboek-release-'));
const kept = join(home, 'tests/simulation/releases', release);
try {
  const tree = join(source, 'tree.tar');
  execFileSync(
    'git',
    ['archive', '-o', tree, commit, 'src', 'package.json', 'tsconfig.base.json'],
    { cwd: home },
  );
  execFileSync('tar', ['-x', '-f', tree, '-C', source]);
  symlinkSync(join(home, 'node_modules'), join(source, 'node_modules'));
  const lines = Object.entries(parts).map(
    ([from, names]) => `export { ${names.join(', ')} } from '${from}';\n`,
  );
  writeFileSync(join(source, 'core.ts'), lines.join(''));
  mkdirSync(kept, { recursive: true });
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: { entry: join(source, 'core.ts'), formats: ['es'], fileName: () => 'core.js' },
      outDir: kept,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
    },
  });
} finally {
  rmSync(source, { recursive: true, force: true });
}
