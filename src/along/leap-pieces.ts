/** What came from another portfolio system, as pieces of a loopbook. */
import { emptyContent } from '#content/create.ts';
import type { Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { textLimits } from '#domain/activity.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Instant } from '#domain/instant.ts';
import type { BlobRef } from '#domain/medium.ts';
import { type Digest, hexOf } from '#storage/digest.ts';
import { sha256Of } from '#storage/keep-blob.ts';
import type { Made } from './bring.ts';
import type { Piece } from './package.ts';
import type { LeapFile, LeapItem } from './read-leap.ts';
import { readEntry, type Zip } from './read-zip.ts';

const actor = 'along';

/** Without its files: enough to know whether it is here already. */
export async function pieceOfItem(digest: Digest, item: LeapItem, now: Instant): Promise<Piece> {
  const name = hexOf(await digest(JSON.stringify(['loopboek', 'leap2a', item.id]))).slice(0, 32);
  const made = item.made > 0 && item.made < now ? item.made : now;
  const kind = item.place === 'step' ? 'step' : 'entry';
  const content = editContent(emptyContent(), fieldsOf(item, made), actor);
  return { piece: `leap-${name}`, kind, about: null, made, by: null, content, versions: [] };
}

function fieldsOf(item: LeapItem, made: Instant): Record<string, Plain> {
  const { title, text, place, day, isDone } = item;
  const common = { madeOn: dayOf(made), kept: made };
  if (place === 'step') {
    return {
      ...common,
      text: [title, text]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, textLimits.long),
      ...(day === null ? {} : { day }),
      ...(isDone ? { lookBack: 'done' } : {}),
    };
  }
  const long = text.slice(0, textLimits.long);
  return {
    ...common,
    activity: 'free',
    ...(title === '' ? {} : { title: title.slice(0, textLimits.short) }),
    ...(long === '' ? {} : { 'answer.text': long }),
  };
}

/** A photo as the app keeps photos, without what a camera wrote beside it; null for what is none. */
export type PreparePhoto = (file: Blob) => Promise<Photo | null>;
type Photo = {
  bytes: ArrayBuffer;
  type: string;
  width: number;
  height: number;
  thumb: { bytes: ArrayBuffer; type: string };
};

export type FilesToRead = {
  zip: Zip;
  folder: string;
  prepare: PreparePhoto;
  /** What is neither a picture nor a voice, or is damaged. */
  onLeft(file: LeapFile): void;
};

const mostBytes = 40 * 1024 * 1024;
const mostFiles = 11;

export async function withFiles(piece: Piece, item: LeapItem, read: FilesToRead): Promise<Made> {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  const fields: Record<string, Plain> = {};
  const keep = async (one: ArrayBuffer) => {
    const sha256 = await sha256Of(one);
    bytes.set(sha256, new Uint8Array(one));
    return sha256;
  };
  for (const [at, file] of item.files.entries()) {
    const photo = at < mostFiles ? await photoIn(file, read) : null;
    if (photo === null) {
      read.onLeft(file);
      continue;
    }
    const { width, height, type, thumb } = photo;
    fields[`medium.${fieldName(piece.made, at)}`] = {
      medium: 'photo',
      blob: await keep(photo.bytes),
      type,
      size: photo.bytes.byteLength,
      width,
      height,
      thumb: { blob: await keep(thumb.bytes), type: thumb.type, size: thumb.bytes.byteLength },
    };
  }
  const content = editContent(piece.content, fields, actor);
  return {
    piece: { ...piece, content },
    bytesOf: async ({ sha256 }: BlobRef) => bytes.get(sha256) ?? null,
  };
}

/** As `newMediumField` names them, without chance: each device makes the same field. */
function fieldName(made: Instant, at: number): string {
  return `${Math.floor(made).toString(36).padStart(9, '0')}0${at.toString(36).padStart(3, '0')}`;
}

async function photoIn(file: LeapFile, { zip, folder, prepare }: FilesToRead) {
  if (!file.type.startsWith('image/')) return null;
  const entry = zip.entries.get(folder + file.path);
  const bytes = entry === undefined ? null : await readEntry(entry, mostBytes);
  return bytes === null ? null : prepare(new Blob([bytes], { type: file.type }));
}
