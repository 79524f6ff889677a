/**
 * Records a voice in slices that are given away as they come, for the disk. Whatever ends it (a
 * call, another app, three minutes), the part so far is given first.
 */
import { mediumLimits } from '#domain/medium.ts';
import { watchLevel } from './level.ts';
import { type MicrophoneProblem, openMicrophone } from './microphone.ts';
import { baseType, recorderType } from './recorder-type.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

export type { MicrophoneProblem } from './microphone.ts';

/** `interrupted`: a call, another app, a page that was left; `failed`: a slice was not kept. */
export type RecordingEnd = {
  why: 'stopped' | 'limit' | 'interrupted' | 'failed';
  seconds: number;
};

export type RecordingPorts = {
  /** Kept when it resolves; an empty slice only says that a paused recorder lives. */
  onSlice(bytes: ArrayBuffer, seconds: number): void | Promise<void>;
  onLevel(level: number): void;
  /** A few times a second. */
  onSeconds?(seconds: number): void;
  /** Seconds after which it ends by itself; absent means as long as a voice may be. */
  most?: number;
  /** Once, after the last slice. */
  onEnd(end: RecordingEnd): void;
};

export type Recorder = {
  /** What is made, for the medium's own `type`. */
  type: string;
  seconds(): number;
  state(): 'recording' | 'paused' | 'ended';
  pause(): void;
  resume(): void;
  /** Resolves when the last slice was kept. */
  stop(): Promise<void>;
};

const sliceMs = 5_000;
const lookMs = 250;
/** A minute is about 240 KB. */
const bitsPerSecond = 32_000;

export async function startRecording(
  ports: RecordingPorts,
): Promise<Recorder | { problem: MicrophoneProblem }> {
  const stream = await openMicrophone();
  if ('problem' in stream) return stream;
  try {
    return await record(stream, ports);
  } catch {
    release(stream);
    return { problem: 'failed' };
  }
}

async function record(stream: MediaStream, ports: RecordingPorts): Promise<Recorder> {
  const type = recorderType((wanted) => MediaRecorder.isTypeSupported(wanted));
  const media = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(type === undefined ? {} : { mimeType: type }),
  });
  const watch = createStopwatch(() => performance.now());
  let why: RecordingEnd['why'] | null = null;
  const end = (reason: RecordingEnd['why']) => {
    why ??= reason;
    watch.hold();
    if (media.state !== 'inactive') media.stop();
  };
  const slices = giveSlices(media, watch, { onSlice: ports.onSlice, onLost: () => end('failed') });
  const look = setInterval(() => {
    ports.onSeconds?.(watch.seconds());
    if (watch.seconds() >= (ports.most ?? mediumLimits.voiceSeconds)) end('limit');
  }, lookMs);
  const leave = [
    () => clearInterval(look),
    hearInterruptions(stream, () => end('interrupted')),
    watchLevel(stream, ports.onLevel),
    () => release(stream),
  ];
  media.addEventListener('error', () => end('interrupted'));
  const finished = new Promise<void>((resolve) => {
    media.addEventListener('stop', async () => {
      watch.hold();
      for (const stop of leave) stop();
      await slices.settled();
      ports.onEnd({ why: why ?? 'interrupted', seconds: watch.seconds() });
      resolve();
    });
  });
  await begin(media);
  watch.go();
  return controls(media, watch, () => {
    end('stopped');
    return finished;
  });
}

/** Some browsers name what they make only once they make it. */
async function begin(media: MediaRecorder): Promise<void> {
  const started = new Promise((resolve) => media.addEventListener('start', resolve));
  media.start(sliceMs);
  if (media.mimeType === '') await started;
}

function controls(media: MediaRecorder, watch: Stopwatch, stop: () => Promise<void>): Recorder {
  return {
    type: baseType(media.mimeType),
    seconds: watch.seconds,
    state: () => (media.state === 'inactive' ? 'ended' : media.state),
    pause() {
      if (media.state !== 'recording') return;
      watch.hold();
      media.requestData();
      media.pause();
    },
    resume() {
      if (media.state !== 'paused') return;
      media.resume();
      watch.go();
    },
    stop,
  };
}

type SlicePorts = Pick<RecordingPorts, 'onSlice'> & { onLost(): void };

/** One after the other, in their order; a paused recorder gives an empty one now and then. */
function giveSlices(media: MediaRecorder, watch: Stopwatch, { onSlice, onLost }: SlicePorts) {
  let kept: Promise<void> = Promise.resolve();
  const give = (slice: Blob | null) => {
    const seconds = watch.seconds();
    kept = kept.then(async () => {
      const bytes = slice === null ? new ArrayBuffer(0) : await slice.arrayBuffer();
      if (slice === null || bytes.byteLength > 0) await onSlice(bytes, seconds);
    });
    kept.catch(onLost);
  };
  const beat = setInterval(() => {
    if (media.state === 'paused') give(null);
  }, sliceMs);
  media.addEventListener('dataavailable', ({ data }) => give(data));
  return {
    settled() {
      clearInterval(beat);
      return kept.catch(() => undefined);
    },
  };
}

/** A call takes the microphone; a phone that shows another app may freeze this page any moment. */
function hearInterruptions(stream: MediaStream, interrupt: () => void): () => void {
  const [track] = stream.getAudioTracks();
  const onHidden = () => {
    if (document.visibilityState === 'hidden') interrupt();
  };
  track?.addEventListener('ended', interrupt);
  track?.addEventListener('mute', interrupt);
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', interrupt);
  return () => {
    track?.removeEventListener('ended', interrupt);
    track?.removeEventListener('mute', interrupt);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', interrupt);
  };
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
