/** Who may import whom. A folder absent from a list may not be imported. */
const layers = {
  domain: [],
  protocol: ['domain'],
  content: ['domain'],
  demo: ['domain', 'protocol', 'content'],
  storage: ['domain', 'protocol', 'content'],
  sync: ['domain', 'protocol', 'content', 'storage'],
  media: ['domain', 'content', 'storage', 'sync', 'ui', 'i18n'],
  ui: ['i18n'],
  i18n: [],
  along: ['domain', 'protocol', 'content', 'storage', 'i18n'],
  features: ['domain', 'content', 'storage', 'sync', 'media', 'along', 'ui', 'i18n'],
  app: ['domain', 'storage', 'sync', 'media', 'ui', 'i18n', 'features'],
  server: ['domain', 'protocol'],
};

const oneDirection = Object.entries(layers).map(([room, below]) => ({
  name: `${room}-imports-down-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...below].join('|')})/` },
}));

export default {
  forbidden: [
    ...oneDirection,
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'only-storage-knows-dexie',
      severity: 'error',
      from: { pathNot: '^(src/storage|tests|bench)/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'pure-rooms-have-no-packages',
      severity: 'error',
      from: { path: '^src/(domain|content)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'protocol-knows-one-package',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/valibot' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { couldNotResolve: true, pathNot: '(^virtual:|\\?)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.module\\.css|\\.css|\\.woff2|\\.svg)$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
