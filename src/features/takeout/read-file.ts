import { type Arrivals, arrivalsOf, type Left } from '#along/arrivals.ts';
import type { Made } from '#along/bring.ts';
import type { FileProblem } from '#along/bring-problems.ts';
import { pieceOfItem, withFiles } from '#along/leap-pieces.ts';
import type { Piece } from '#along/package.ts';
import type { LeapItem } from '#along/read-leap.ts';
import {
  type OtherPackage,
  type OwnPackage,
  readMedium,
  readPackage,
} from '#along/read-package.ts';
import { preparePhoto } from '#media/photo/prepare-photo.ts';
import type { OpenProfile } from '#storage/open-profile.ts';

/** What a file has, and how each piece of it is made. */
export type Found = {
  owner: string;
  arrivals: Arrivals;
  unsound: number;
  /** What has no place here: named, also while it is brought. */
  noPlace: string[];
  /** Files that turned out to be no picture, while they were brought. */
  files: Left[];
  make(piece: Piece): Promise<Made>;
};

export async function readFile(
  profile: OpenProfile,
  space: string,
  file: Blob,
): Promise<Found | FileProblem> {
  const read = await readPackage(file);
  if (typeof read === 'string') return read;
  return read.what === 'loopbook' ? ofLoopbook(profile, space, read) : ofLeap(profile, space, read);
}

async function ofLoopbook(
  profile: OpenProfile,
  space: string,
  { zip, owner, pieces, media, unsound }: OwnPackage,
): Promise<Found> {
  const arrivals = await arrivalsOf(profile, space, pieces);
  const make = async (piece: Piece): Promise<Made> => ({
    piece,
    bytesOf: (ref) => readMedium(zip, media.get(ref.sha256) ?? ref),
  });
  return { owner, arrivals, unsound, noPlace: [], files: [], make };
}

async function ofLeap(
  profile: OpenProfile,
  space: string,
  { zip, folder, leap }: OtherPackage,
): Promise<Found> {
  const items = new Map<string, LeapItem>();
  const pieces: Piece[] = [];
  for (const item of leap.items) {
    const piece = await pieceOfItem(profile.digest, item, profile.now());
    if (items.has(piece.piece)) continue;
    items.set(piece.piece, item);
    pieces.push(piece);
  }
  const [worth, alone] = [pieces.filter(isWorth), pieces.filter((piece) => !isWorth(piece))];
  const files: Left[] = [];
  /** A file that is no picture would be an empty page. */
  function isWorth({ piece }: Piece): boolean {
    const item = items.get(piece);
    return item?.place !== 'file' || item.files.some(({ type }) => type.startsWith('image/'));
  }
  const make = (piece: Piece) => {
    const item = items.get(piece.piece);
    if (item === undefined) throw new Error('Bug: a piece of no item');
    const onLeft = ({ name }: { name: string }) => files.push({ title: name, why: 'file' });
    return withFiles(piece, item, { zip, folder, prepare, onLeft });
  };
  const arrivals = await arrivalsOf(profile, space, worth);
  const titles = alone.map(({ piece }) => items.get(piece)?.title ?? '');
  return {
    owner: leap.owner,
    arrivals,
    unsound: 0,
    noPlace: [...leap.left, ...titles],
    files,
    make,
  };
}

async function prepare(file: Blob) {
  const prepared = await preparePhoto(file);
  return 'photo' in prepared ? prepared.photo : null;
}
