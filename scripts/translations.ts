import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const locales = join(import.meta.dirname, '../locales');
const all = 'virtual:translations';
const one = /^virtual:translation\/([\w-]+)\/(door|texts|office)$/;
/** The keys of all texts that everybody reads, once: the packs hold the sentences in this order. */
const shape = 'virtual:text-shape';
/** Small, and kept on some devices only: one file with every language. */
const ofAll = /^virtual:translation\/all\/(staff|along)$/;

/** What the door says, what everybody reads, and what only who works at school reads now and then. */
const packs = ['door', 'texts', 'office'] as const;
/** What a pack of `packs.ts` keeps. */
const wholePacks = {
  staff: ['staff', 'desk', 'bundle', 'paper', 'leading'],
  along: ['along', 'third-parties', 'parcel'],
} as const;
type WholePack = keyof typeof wholePacks;
const wholeNames = Object.keys(wholePacks) as WholePack[];
type Pack = (typeof packs)[number] | WholePack;

const ofDoor = ['ui', 'app', 'profiles'];
const ofOffice = [
  'school',
  'erasing',
  'other-schools',
  'guide',
  'guide-lessons',
  'all-cards',
  'wordings',
  'help-desk',
];

function packOf(namespace: string): Pack {
  const pack = wholeNames.find((one) => wholePacks[one].some((name) => name === namespace));
  if (pack !== undefined) return pack;
  if (ofDoor.includes(namespace)) return 'door';
  return ofOffice.includes(namespace) ? 'office' : 'texts';
}

/**
 * A translation travels as three files, not as twenty: fewer to keep, and the app's first script
 * names three addresses a language. The largest of them holds sentences alone, without the keys that
 * are the same in every language. Dutch comes feature by feature, as it stands beside every
 * other language.
 */
export function translations(): Plugin {
  return {
    name: 'translations',
    buildStart: () => {
      whole = null;
    },
    resolveId: (id) =>
      id === all || id === shape || ofAll.test(id) || one.test(id) ? `\0${id}` : null,
    load(id) {
      if (id === `\0${all}`) return listing();
      if (id === `\0${shape}`) return shapeModule();
      const [, pack] = ofAll.exec(id.slice(1)) ?? [];
      if (pack !== undefined) return wholeTexts(pack as WholePack);
      const [, language, part] = one.exec(id.slice(1)) ?? [];
      if (language === undefined) return null;
      return part === 'texts' ? sentences(language) : contents(language, part as Pack);
    },
  };
}

function languagesBeside(): string[] {
  return readdirSync(locales).filter((name) => name !== 'nl');
}

function listing(): string {
  const languages = languagesBeside();
  const lines = languages.flatMap((language) =>
    packs.map((pack) => {
      const id = `${language}/${pack}`;
      return `'${id}': () => import('virtual:translation/${id}'),`;
    }),
  );
  const whole = wholeNames.map(
    (pack) => `${pack}: () => import('virtual:translation/all/${pack}')`,
  );
  const named = `const whole = {${whole.join(', ')}};
  for (const language of ${JSON.stringify(languages)}) for (const pack in whole)
    packs[language + '/' + pack] = async () => ({ default: (await whole[pack]()).default[language] });`;
  const names = Object.fromEntries(
    [...ofDoor, ...ofOffice, ...wholeNames.flatMap((pack) => wholePacks[pack])].map((name) => [
      name,
      packOf(name),
    ]),
  );
  return `export const packs = {${lines.join('\n')}};\n${named}\nexport const packOf = ${JSON.stringify(names)};`;
}

function wholeTexts(pack: WholePack): string {
  const languages = languagesBeside();
  const named = languages.flatMap((language) =>
    wholePacks[pack].map((name) => ({ language, name })),
  );
  const imports = named.map(
    ({ language, name }, at) =>
      `import t${at} from ${JSON.stringify(join(locales, language, `${name}.json`))};`,
  );
  const fields = languages.map((language) => {
    const own = named.flatMap((one, at) =>
      one.language === language ? [`${JSON.stringify(one.name)}: t${at}`] : [],
    );
    return `${JSON.stringify(language)}: {${own.join(', ')}}`;
  });
  return `${imports.join('\n')}\nexport default {${fields.join(', ')}};`;
}

function contents(language: string, pack: Pack): string {
  const names = readdirSync(join(locales, language))
    .map((file) => file.replace('.json', ''))
    .filter((name) => packOf(name) === pack);
  const imports = names.map(
    (name, at) => `import t${at} from ${JSON.stringify(join(locales, language, `${name}.json`))};`,
  );
  const fields = names.map((name, at) => `${JSON.stringify(name)}: t${at}`);
  return `${imports.join('\n')}\nexport default {${fields.join(', ')}};`;
}

/** A leaf is a sentence. */
type Tree = { [key: string]: Tree | string };

function textsOf(language: string): Tree {
  const names = readdirSync(join(locales, language)).map((file) => file.replace('.json', ''));
  const read = (name: string) =>
    JSON.parse(readFileSync(join(locales, language, `${name}.json`), 'utf8')) as Tree;
  return Object.fromEntries(
    names.filter((name) => packOf(name) === 'texts').map((name) => [name, read(name)]),
  );
}

/** The keys of every language together: each has plural forms of its own. */
function shapeOfAll(): Tree {
  if (whole !== null) return whole;
  const made: Tree = {};
  for (const language of languagesBeside()) grow(made, textsOf(language));
  whole = made;
  return made;
}

/** Made once a build. */
let whole: Tree | null = null;

function grow(all: Tree, part: Tree): void {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'string') {
      all[key] = '';
      continue;
    }
    const there = all[key];
    const below = typeof there === 'object' ? there : {};
    all[key] = below;
    grow(below, value);
  }
}

function shapeModule(): string {
  return `const shape = ${JSON.stringify(shapeOfAll()).replaceAll('""', '0')};
  export default (sentences) => {
    let at = 0;
    const fill = (part) => {
      const texts = {};
      for (const key of Object.keys(part)) {
        const value = part[key] === 0 ? sentences[at++] : fill(part[key]);
        if (value !== 0) texts[key] = value;
      }
      return texts;
    };
    return fill(shape);
  };`;
}

/** The sentences of a language in the order of the shape; 0 where it has no such plural form. */
function sentences(language: string): string {
  const list: (string | 0)[] = [];
  const walk = (part: Tree, texts: Tree | undefined) => {
    for (const key of Object.keys(part)) {
      const [below, value] = [part[key], texts?.[key]];
      if (typeof below === 'object') walk(below, typeof value === 'object' ? value : undefined);
      else list.push(typeof value === 'string' ? value : 0);
    }
  };
  walk(shapeOfAll(), textsOf(language));
  return `import shaped from '${shape}'; export default shaped(${JSON.stringify(list)});`;
}
