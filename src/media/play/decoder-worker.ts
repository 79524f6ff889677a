/**
 * The worker's own file: bytes of a voice in, samples out. It alone may run WebAssembly; the
 * school's server says so with this file, and the page's own rules stay as strict as they are.
 */
import { BufferSource, EncodedPacketSink, Input, MP4, OGG, WEBM } from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';

export type Decoded = { channels: Float32Array<ArrayBuffer>[]; sampleRate: number };

type Scope = {
  addEventListener(kind: 'message', hear: (event: MessageEvent<ArrayBuffer>) => void): void;
  postMessage(message: Decoded | null, transfer?: Transferable[]): void;
};

// The types of a page and of a worker cannot be had together: this file only runs in a worker.
const scope = self as unknown as Scope;

scope.addEventListener('message', (event) => {
  decode(event.data).then(
    (decoded) =>
      scope.postMessage(
        decoded,
        decoded.channels.map(({ buffer }) => buffer),
      ),
    () => scope.postMessage(null),
  );
});

async function decode(bytes: ArrayBuffer): Promise<Decoded> {
  const input = new Input({ source: new BufferSource(bytes), formats: [WEBM, MP4, OGG] });
  const track = await input.getPrimaryAudioTrack();
  if (track === null || (await track.getCodec()) !== 'opus') throw new Error('no opus in here');
  const channels = Math.min(2, await track.getNumberOfChannels());
  const decoder = new OpusDecoder({ channels, preSkip: 0 });
  await decoder.ready;
  try {
    const sink = new EncodedPacketSink(track);
    const packets: Uint8Array[] = [];
    for await (const packet of sink.packets()) packets.push(packet.data);
    const { channelData, sampleRate } = decoder.decodeFrames(packets);
    return { channels: channelData.map((samples) => Float32Array.from(samples)), sampleRate };
  } finally {
    decoder.free();
  }
}
