/**
 * Reads a zip that a person chose, which anybody may have made. Its list is read first, and each
 * file from its own place: nothing is unpacked that is not asked for, and never more of it than
 * its list says.
 */
import {
  BlobReader,
  type FileEntry,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';

export const zipLimits = {
  /** Of the file itself. */
  bytes: 300 * 1024 * 1024,
  /** Of all that is in it together. */
  unpacked: 600 * 1024 * 1024,
  files: 20_000,
} as const;

export type Zip = { entries: ReadonlyMap<string, FileEntry> };

/** Why a file is not opened: each has its sentence. */
export type ZipProblem = 'no-zip' | 'too-large' | 'swollen' | 'climbs';

export async function openZip(file: Blob): Promise<Zip | ZipProblem> {
  if (file.size > zipLimits.bytes) return 'too-large';
  const entries = new Map<string, FileEntry>();
  let unpacked = 0;
  try {
    const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false });
    // A name that leads out is ours to tell of.
    for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (climbs(entry.filename)) return 'climbs';
      unpacked += entry.uncompressedSize;
      if (unpacked > zipLimits.unpacked || entries.size >= zipLimits.files) return 'swollen';
      if (!entry.directory) entries.set(entry.filename, entry);
    }
  } catch {
    return 'no-zip';
  }
  return { entries };
}

/** Null where it is damaged, or is not what the list says. `isSummed`: its reader knows a better sum. */
export async function readEntry(
  entry: FileEntry,
  most: number,
  { isSummed = false } = {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (entry.uncompressedSize > most) return null;
  try {
    const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: !isSummed });
    return bytes.length === entry.uncompressedSize ? bytes : null;
  } catch {
    return null;
  }
}

/** A name that leads out of the folder in which somebody unpacks it. */
function climbs(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..');
}
