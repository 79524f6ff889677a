/**
 * Files in a zip, as they are: photos and voices are small already, and a phone spares the work.
 * One file at a time is in memory; the parts lie where the browser keeps its blobs.
 */
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Instant } from '#domain/instant.ts';

export type ZipFile = { name: string; contents: Blob };

export async function writeZip(files: AsyncIterable<ZipFile>, made: Instant): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), {
    level: 0,
    lastModDate: new Date(made),
    extendedTimestamp: false,
    useWebWorkers: false,
    dataDescriptor: false,
  });
  for await (const { name, contents } of files) await zip.add(name, new BlobReader(contents));
  return await zip.close();
}

/** A zip says each name twice, with 30 bytes before the file and 46 in its list, which ends in 22. */
export function zipSize(files: readonly { name: string; size: number }[]): number {
  const around = (name: string) => 2 * new TextEncoder().encode(name).length + 30 + 46;
  return files.reduce((all, { name, size }) => all + size + around(name), 22);
}
