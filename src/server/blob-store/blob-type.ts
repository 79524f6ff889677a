/** Whether bytes begin as their type says. What a browser is told they are is then what they are. */
export function looksLike(type: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, startBytes));
  return signs[type]?.(start) ?? false;
}

const startBytes = 4096;

const signs: Readonly<Record<string, (start: Buffer) => boolean>> = {
  'image/jpeg': (start) => hasAt(start, 0, 'ffd8ff'),
  'image/png': (start) => hasAt(start, 0, '89504e470d0a1a0a'),
  'image/webp': (start) => says(start, 0, 'RIFF') && says(start, 8, 'WEBPVP8'),
  'audio/mp4': (start) => says(start, 4, 'ftyp'),
  // The same beginning as any Matroska file; the name of the kind is in its header.
  'audio/webm': (start) => hasAt(start, 0, '1a45dfa3') && start.subarray(0, 64).includes('webm'),
  'audio/ogg': (start) => says(start, 0, 'OggS'),
  'application/pdf': (start) => says(start, 0, '%PDF-'),
};

function hasAt(start: Buffer, at: number, hex: string): boolean {
  return start.subarray(at, at + hex.length / 2).toString('hex') === hex;
}

function says(start: Buffer, at: number, word: string): boolean {
  return start.subarray(at, at + word.length).toString('latin1') === word;
}
