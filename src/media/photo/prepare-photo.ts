/**
 * A photo as it goes into a record: right way up, no larger than a screen needs, and without
 * anything that the camera wrote beside it. One at a time, and never two decoded pictures.
 */
import type { Prepared } from '../prepared.ts';
import { type Header, headerBytes, readHeader } from './read-header.ts';
import { reencode } from './reencode.ts';
import { inWorker } from './worker-client.ts';

export type { Prepared } from '../prepared.ts';

export type PhotoProblem =
  | 'not-a-photo'
  | 'heic'
  | 'video'
  | 'empty'
  | 'broken'
  | 'too-large'
  | 'failed';

export type PreparedPhoto = { photo: Prepared } | { problem: PhotoProblem };

const mostBytes = 30 * 1024 * 1024;
/** Every device manages these; more is tried. */
const surePixels = 24_000_000;
/** A decoded picture takes four bytes a pixel: beyond this no phone survives the try. */
const mostPixels = 120_000_000;

let last: Promise<unknown> = Promise.resolve();

export function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const turn = last.then(() => prepare(file));
  last = turn.catch(() => undefined);
  return turn;
}

async function prepare(file: Blob): Promise<PreparedPhoto> {
  try {
    if (file.size === 0) return { problem: 'empty' };
    const header = readHeader(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()));
    const problem = problemIn(file, header);
    if (problem !== null) return { problem };
    const photo = (await inWorker(file)) ?? (await reencode(file));
    return photo === 'undecodable' ? { problem: whyNot(header) } : { photo };
  } catch {
    return { problem: 'failed' };
  }
}

function problemIn(file: Blob, header: Header): PhotoProblem | null {
  if (header.kind === 'video') return 'video';
  if (header.kind === 'other') return isSaidToBeAPhoto(file) ? 'broken' : whatItIs(file);
  const pixels = pixelsOf(header);
  return file.size > mostBytes || pixels > mostPixels ? 'too-large' : null;
}

function isSaidToBeAPhoto(file: Blob): boolean {
  return file.type.startsWith('image/') && !file.type.startsWith('image/svg');
}

function whatItIs(file: Blob): PhotoProblem {
  return file.type.startsWith('video/') ? 'video' : 'not-a-photo';
}

/** Safari opens the photos of its own phones; elsewhere they have a name to be told by. */
function whyNot(header: Header): PhotoProblem {
  if (header.kind === 'heic') return 'heic';
  return pixelsOf(header) > surePixels ? 'too-large' : 'broken';
}

function pixelsOf(header: Header): number {
  return 'width' in header ? header.width * header.height : 0;
}
