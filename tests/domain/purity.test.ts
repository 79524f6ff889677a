import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function filesOf(room: string): [string, string][] {
  const folder = join(import.meta.dirname, '../../src', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${room}/${name}`, withoutComments(readFileSync(join(folder, name), 'utf8'))]);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
}

it('the domain imports nothing but itself', () => {
  const strangers = filesOf('domain').flatMap(([name, source]) =>
    importsOf(source)
      .filter((path) => !/^(\.\.?\/|#domain\/)/.test(path))
      .map((path) => `${name}: ${path}`),
  );
  expect(strangers).toEqual([]);
});

it('content knows only the domain', () => {
  const strangers = filesOf('content').flatMap(([name, source]) =>
    importsOf(source)
      .filter((path) => !/^(\.\/|#domain\/)/.test(path))
      .map((path) => `${name}: ${path}`),
  );
  expect(strangers).toEqual([]);
});

it('no clock, chance or network is used in domain, protocol and content', () => {
  const impure = /\b(Date|crypto|fetch|Math\.random|performance|Intl|globalThis|process)\b/;
  const sources = ['domain', 'protocol', 'content'].flatMap(filesOf);
  expect(sources.filter(([, source]) => impure.test(source)).map(([name]) => name)).toEqual([]);
});
