/** Makes the one file that everything goes along in. */
import type { Instant } from '#domain/instant.ts';
import { readBytes } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { Gathered } from './gather.ts';
import { leapFeed } from './leap.ts';
import {
  dataFile,
  type LoopbookPackage,
  leapFile,
  mediumFile,
  packageFormat,
  packageVersion,
} from './package.ts';
import { packageSchema } from './package-schema.ts';
import { sitePages } from './site.ts';
import type { PiecePage } from './site-piece.ts';
import type { SiteTexts } from './site-texts.ts';
import { writeZip, type ZipFile, zipSize } from './write-zip.ts';

export type Taking = {
  profile: Pick<OpenProfile, 'person'>;
  gathered: Gathered;
  texts: SiteTexts;
  now: Instant;
};
export type Making = Taking & { signal: AbortSignal; onProgress(done: number): void };
export type WordFile = { name: string; text: string };

export const schemaFile = 'loopboek.schema.json';

/** How large the file will be, told before anybody makes it. */
export function sizeToTake(taking: Taking): number {
  return sizeWith(wordFiles(taking), taking.gathered);
}

/** The pictures and voices that are here, beside these words. */
export function sizeWith(files: readonly WordFile[], gathered: Gathered): number {
  const words = files.map(({ name, text }) => ({
    name,
    size: new TextEncoder().encode(text).length,
  }));
  const media = gathered.media
    .filter(({ key }) => key !== null)
    .map((medium) => ({ name: mediumFile(medium), size: medium.size }));
  return zipSize([...words, ...media]);
}

/** Null where it was broken off. One picture at a time is in memory. */
export async function takeAlong(making: Making): Promise<Blob | null> {
  return await zipWith(wordFiles(making), making);
}

export async function zipWith(words: readonly WordFile[], making: Making): Promise<Blob | null> {
  const zip = await writeZip(filesOf(words, making), making.now);
  return making.signal.aborted ? null : zip;
}

async function* filesOf(words: readonly WordFile[], making: Making): AsyncGenerator<ZipFile> {
  const { profile, gathered, signal, onProgress } = making;
  for (const { name, text } of words) {
    if (signal.aborted) return;
    yield { name, contents: new Blob([text]) };
  }
  for (const [at, medium] of gathered.media.entries()) {
    if (signal.aborted) return;
    const bytes = medium.key === null ? null : await readBytes(profile.person.id, medium.key);
    if (bytes !== null) yield { name: mediumFile(medium), contents: new Blob([bytes]) };
    onProgress(at + 1);
  }
}

/** The words beside which its pages find their pictures. */
export function pageOf(whole: LoopbookPackage, texts: SiteTexts): PiecePage {
  const files = new Map(whole.media.map(({ sha256, file }) => [sha256, file]));
  return { texts, fileOf: (sha256: string) => files.get(sha256) ?? null };
}

function wordFiles(taking: Taking): WordFile[] {
  const whole = packageOf(taking);
  const page = pageOf(whole, taking.texts);
  return [
    ...sitePages(whole, page).map(({ name, html }) => ({ name, text: html })),
    { name: dataFile, text: JSON.stringify(whole, null, 1) },
    { name: schemaFile, text: JSON.stringify(packageSchema, null, 2) },
    { name: leapFile, text: leapFeed(whole, taking.texts) },
  ];
}

export function packageOf({ profile, gathered, texts, now }: Taking): LoopbookPackage {
  return {
    format: packageFormat,
    version: packageVersion,
    made: now,
    language: texts.language,
    owner: { name: profile.person.name },
    pieces: gathered.pieces,
    media: gathered.media.map(({ sha256, size, type, key }) => ({
      sha256,
      size,
      type,
      file: key === null ? null : mediumFile({ sha256, type }),
    })),
  };
}
