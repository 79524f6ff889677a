/** One file for another school: pages that open without us, the words, and the signed slip. */

import type { SignedSlip } from '#protocol/parcel.ts';
import { sha256Of } from '#storage/keep-blob.ts';
import { dataFile, type LoopbookPackage } from '../package.ts';
import { type SitePage, sitePages } from '../site.ts';
import { type Making, packageOf, pageOf, sizeWith, type Taking, zipWith } from '../take.ts';

export const slipFile = 'pakket.json';
export const parcelFile = 'pakket.zip';

/** `note`: what the first page says of for whom it is, and until when. */
export type Packing = Taking & { note: string };

export type Packed = { data: string; pages: readonly SitePage[] };

/** What is signed is the sum of `data`: it names pictures and voices by theirs. */
export function packed(packing: Packing): Packed {
  const whole: LoopbookPackage = packageOf(packing);
  const page = pageOf(whole, packing.texts);
  const pages = sitePages(whole, page, { note: packing.note, files: [dataFile] });
  return { data: JSON.stringify(whole, null, 1), pages };
}

export function sumOf({ data }: Packed): Promise<string> {
  return sha256Of(new TextEncoder().encode(data).buffer);
}

/** The slip is not there yet: it takes about as much as this. */
const slipBytes = 900;
const bytesAPiece = 44;

export function parcelSize({ gathered }: Packing, made: Packed): number {
  const slip = ' '.repeat(slipBytes + bytesAPiece * gathered.pieces.length);
  return sizeWith([...wordsOf(made), { name: slipFile, text: slip }], gathered);
}

/** Null where it was broken off. */
export function zipParcel(making: Making, made: Packed, signed: SignedSlip): Promise<Blob | null> {
  return zipWith([...wordsOf(made), { name: slipFile, text: JSON.stringify(signed) }], making);
}

function wordsOf({ data, pages }: Packed) {
  return [...pages.map(({ name, html }) => ({ name, text: html })), { name: dataFile, text: data }];
}
