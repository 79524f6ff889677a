import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageFile from './package.json' with { type: 'json' };
import { compressAssets } from './scripts/compress-assets.ts';
import { gatherShared } from './scripts/gather-shared.ts';
import { packPlugin } from './scripts/packs.ts';
import { preloadDoors } from './scripts/preload-doors.ts';
import { translations } from './scripts/translations.ts';

const keptBuilds = 3;
const current = new Set<string>();

/** An open tab keeps working after two deploys: the assets of the last three builds stay. */
function keepOlderAssets(): Plugin {
  let folder = '';
  return {
    name: 'keep-older-assets',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    writeBundle(_options, bundle) {
      current.clear();
      for (const name of Object.keys(bundle)) if (name.startsWith('assets/')) current.add(name);
      const list = join(folder, 'builds.json');
      const before = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[][]) : [];
      const builds = [[...current], ...before];
      const kept = new Set(builds.slice(0, keptBuilds).flat());
      for (const name of builds.slice(keptBuilds).flat()) {
        if (kept.has(name)) continue;
        rmSync(join(folder, name), { force: true });
        rmSync(join(folder, `${name}.gz`), { force: true });
      }
      writeFileSync(list, JSON.stringify(builds.slice(0, keptBuilds)));
    },
  };
}

const packs = packPlugin();
const define = { __VERSION__: JSON.stringify(packageFile.version) };

/** The worker's second script, as a classic script: workers of today's browsers import no modules. */
function backgroundCarrier(): Plugin {
  let folder = '';
  let root = '';
  return {
    name: 'background-carrier',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
      root = config.root;
    },
    async writeBundle() {
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        define,
        build: {
          outDir: folder,
          emptyOutDir: false,
          rolldownOptions: {
            input: 'src/app/background-carrier.ts',
            output: { format: 'iife', entryFileNames: 'background-carrier.js' },
            // All in one script: what the app fetches later is in it, and asks for no address.
            transform: { define: { 'import.meta': '{}' } },
          },
        },
      });
    },
  };
}

const manifest = {
  id: '/',
  name: 'Loopboek',
  short_name: 'Loopboek',
  description: 'Je eigen schoolweg, in je eigen handen.',
  lang: 'nl-BE',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f3f6f4',
  theme_color: '#f3f6f4',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
} as const;

export default defineConfig({
  // `npm run dev`: the demo school answers behind the app that is being changed.
  server: { proxy: { '/api': 'http://localhost:8787' } },
  define,
  build: {
    target: ['chrome109', 'safari16.4', 'firefox115'],
    manifest: true,
    emptyOutDir: false,
    // Nothing inline: the page's rules allow no data in styles.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: gatherShared(import.meta.dirname) } },
    },
  },
  plugins: [
    translations(),
    react(),
    preloadDoors(),
    packs.plugin,
    keepOlderAssets(),
    compressAssets(),
    backgroundCarrier(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: { ...manifest, icons: [...manifest.icons] },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}', 'assets/packs-*.json'],
        globIgnores: [
          // The school's office works with a connection: what only it needs is not kept.
          '**/link-person*',
          '**/class-import-page*',
          '**/erasing-page*',
          '**/school-page*',
          '**/school-class-page*',
          // Its texts; `school-year` is everybody's.
          '**/school-????????.js',
          '**/office-*',
          // A lesson is prepared with a connection, or taken along on paper.
          '**/guide-*',
          // Cards and words of the school's own are made at a desk.
          '**/all-cards-*',
          '**/own-card-page*',
          '**/wordings-*',
          '**/school-help-page*',
          '**/contact-page*',
          '**/service-page*',
          '**/card-sheets*',
          '**/class-list*',
          '**/person-rows*',
          '**/with-school*',
          '**/school-????????.css',
          '**/school.module*',
          '**/school-select*',
          '**/person-page*',
          '**/staff-page*',
          '**/other-schools*',
          '**/cards-page*',
          '**/set-up-page*',
          // Reads a card for browsers that cannot; signing in needs a connection anyway.
          '**/decode-*',
          // For the few browsers that cannot play what another one recorded.
          '**/decoder-worker*',
          // A phone asks for these when the app is installed, which needs a connection.
          'icon-{180,192,512,maskable}.png',
          // Fonts of other scripts come when a text needs them.
          '**/*cyrillic*',
          '**/*latin-ext*',
          '**/Vazirmatn*',
          '**/noto-sans-ethiopic*',
          'service-worker.js',
          'background-carrier.js',
        ],
        maximumFileSizeToCacheInBytes: 2 * 1024 * 1024,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.filter(
              ({ url }) => !url.startsWith('assets/') || (current.has(url) && !packs.isInPack(url)),
            ),
            warnings: [],
          }),
        ],
      },
    }),
  ],
});
