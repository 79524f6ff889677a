/**
 * Voices for browsers that cannot play what another one made. What the browser decodes by itself
 * costs nothing; else a decoder of our own is fetched, in a worker.
 */
import type { Decoded } from './decoder-worker.ts';

/** Whether an `audio` element may be tried; where it fails after all, `decodeForPlaying` is next. */
export function playable(type: string): boolean {
  return (
    typeof document !== 'undefined' && document.createElement('audio').canPlayType(type) !== ''
  );
}

export async function decodeForPlaying(bytes: ArrayBuffer, type: string): Promise<AudioBuffer> {
  return (await decodeNatively(bytes)) ?? (await decodeOurselves(bytes, type));
}

const rate = 48_000;

async function decodeNatively(bytes: ArrayBuffer): Promise<AudioBuffer | null> {
  try {
    // It takes the bytes away from whoever gives them.
    return await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.slice(0));
  } catch {
    return null;
  }
}

/** Opus in WebM, MP4 or Ogg. Rejects where the bytes are something else, or broken. */
export async function decodeOurselves(bytes: ArrayBuffer, type: string): Promise<AudioBuffer> {
  const worker = new Worker(new URL('./decoder-worker.ts', import.meta.url), {
    type: 'module',
    name: 'voice',
  });
  try {
    const decoded = await new Promise<Decoded>((resolve, reject) => {
      const fail = () => reject(new Error(`this ${type} cannot be played here`));
      worker.addEventListener('message', ({ data }: MessageEvent<Decoded | null>) =>
        data === null ? fail() : resolve(data),
      );
      worker.addEventListener('error', fail);
      worker.postMessage(bytes);
    });
    return toAudioBuffer(decoded);
  } finally {
    worker.terminate();
  }
}

function toAudioBuffer({ channels, sampleRate }: Decoded): AudioBuffer {
  const length = channels[0]?.length ?? 0;
  const buffer = new AudioBuffer({ length, numberOfChannels: channels.length, sampleRate });
  for (const [index, samples] of channels.entries()) buffer.copyToChannel(samples, index);
  return buffer;
}
