import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this an answer fits in one packet as it is. */
const smallest = 1_024;

/**
 * Beside each file that carries its hash in its name lies the same file compressed, so that a
 * server compresses nothing anew while a whole class opens the app. The page and the worker keep
 * their names from build to build, and have none: an old one beside a new one would be served.
 */
export function compressAssets(): Plugin {
  let folder = '';
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    writeBundle(_options, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/^assets\/.*\.(?:js|css|svg|json)$/.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        if (bytes.length < smallest) continue;
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
