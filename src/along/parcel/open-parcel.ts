/**
 * Opens a parcel and looks it over whole, before anything of it is kept: that the school of before
 * signed exactly this slip, that the words are those it signed, and that every picture and voice
 * is the one that the words name.
 */
import * as v from 'valibot';
import { handedKinds } from '#domain/handover.ts';
import type { Slip } from '#domain/parcel.ts';
import { limits } from '#protocol/limits.ts';
import { type SignedSlip, signedSlip, slip as slipShape } from '#protocol/parcel.ts';
import { sha256Of } from '#storage/keep-blob.ts';
import { dataFile, type Piece } from '../package.ts';
import { type OwnPackage, readLimits, readMedium, readOwn } from '../read-package.ts';
import { openZip, readEntry, type Zip, type ZipProblem } from '../read-zip.ts';
import { slipFile } from './make-parcel.ts';
import { isSignedBy } from './signed-by.ts';

export type OpenedParcel = {
  slip: Slip;
  signed: SignedSlip;
  /** False where this browser cannot tell: then the school has to. */
  isSeenSigned: boolean;
  contents: OwnPackage;
};

/** `none`: a file of another kind. */
export async function openParcel(
  file: Blob,
): Promise<OpenedParcel | ZipProblem | 'altered' | 'none'> {
  const zip = await openZip(file);
  if (typeof zip === 'string') return zip;
  if (!zip.entries.has(slipFile)) return 'none';
  const signed = v.safeParse(signedSlip, await json(zip, slipFile));
  if (!signed.success) return 'altered';
  const read = v.safeParse(slipShape, parsed(signed.output.slip));
  if (!read.success) return 'altered';
  const slip = read.output;
  const { signature } = signed.output;
  const isSigned = await isSignedBy(signed.output.slip, signature, slip.from.key);
  if (isSigned === false) return 'altered';
  const contents = await contentsOf(zip, slip);
  if (contents === null) return 'altered';
  return { slip, signed: signed.output, isSeenSigned: isSigned === true, contents };
}

async function contentsOf(zip: Zip, slip: Slip): Promise<OwnPackage | null> {
  const entry = zip.entries.get(dataFile);
  const bytes = entry === undefined ? null : await readEntry(entry, readLimits.dataBytes);
  if (bytes === null || (await sha256Of(bytes.slice().buffer)) !== slip.data) return null;
  const own = readOwn(zip, bytes);
  if (typeof own === 'string' || own.unsound > 0 || !isAsSigned(own.pieces, slip)) return null;
  for (const medium of own.media.values()) {
    if ((await readMedium(zip, medium)) === null) return null;
  }
  return own;
}

/** These pieces and no others, each of them something that a pupil may give along. */
function isAsSigned(pieces: readonly Piece[], slip: Slip): boolean {
  const signed = new Set(slip.pieces);
  return (
    signed.size === pieces.length &&
    slip.pieces.length === pieces.length &&
    pieces.every(
      ({ piece, kind, about, versions }) =>
        signed.has(piece) &&
        handedKinds.some((one) => one === kind) &&
        about === null &&
        versions.length === 0,
    )
  );
}

async function json(zip: Zip, name: string): Promise<unknown> {
  const entry = zip.entries.get(name);
  const bytes = entry === undefined ? null : await readEntry(entry, 2 * limits.slipLength);
  return bytes === null ? null : parsed(new TextDecoder().decode(bytes));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
