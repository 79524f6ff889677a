/** A voice that can be started, stopped and wound, whoever makes it sound. */
export type Sound = { play(): void; pause(): void; seek(seconds: number): void; end(): void };

export type SoundSigns = { onTime(seconds: number): void; onPlaying(isPlaying: boolean): void };

/** Null where the browser finds, in spite of its promise, that it cannot. */
export function playNatively(url: string, signs: SoundSigns): Promise<Sound | null> {
  const audio = new Audio();
  const stop = () => {
    audio.pause();
    audio.removeAttribute('src');
  };
  audio.addEventListener('timeupdate', () => signs.onTime(audio.currentTime));
  audio.addEventListener('play', () => signs.onPlaying(true));
  audio.addEventListener('pause', () => signs.onPlaying(false));
  audio.addEventListener('ended', () => {
    signs.onPlaying(false);
    audio.currentTime = 0;
    signs.onTime(0);
  });
  const sound: Sound = {
    play: () => void audio.play().catch(() => signs.onPlaying(false)),
    pause: () => audio.pause(),
    seek(seconds) {
      audio.currentTime = seconds;
    },
    end: stop,
  };
  return new Promise((resolve) => {
    audio.addEventListener('error', () => resolve(null), { once: true });
    audio.addEventListener('loadedmetadata', () => resolve(sound), { once: true });
    audio.preload = 'auto';
    audio.src = url;
    audio.load();
  });
}

const tickMs = 200;

/** Samples of our own decoder: a node plays once, so each start makes a new one. */
export function playDecoded(buffer: AudioBuffer, signs: SoundSigns): Sound {
  const context = new AudioContext();
  let from = 0;
  let playing: { node: AudioBufferSourceNode; since: number; timer: number } | null = null;
  const now = () => (playing === null ? from : from + context.currentTime - playing.since);
  const halt = () => {
    if (playing === null) return;
    const { node, timer } = playing;
    from = Math.min(buffer.duration, now());
    playing = null;
    node.onended = null;
    node.stop();
    window.clearInterval(timer);
  };
  const start = () => {
    const node = new AudioBufferSourceNode(context, { buffer });
    node.connect(context.destination);
    node.onended = () => {
      halt();
      from = 0;
      signs.onTime(0);
      signs.onPlaying(false);
    };
    const timer = window.setInterval(() => signs.onTime(now()), tickMs);
    playing = { node, since: context.currentTime, timer };
    node.start(0, from);
  };
  return {
    play() {
      if (playing !== null) return;
      void context.resume();
      start();
      signs.onPlaying(true);
    },
    pause() {
      halt();
      signs.onPlaying(false);
    },
    seek(seconds) {
      const wasPlaying = playing !== null;
      halt();
      from = Math.min(buffer.duration, seconds);
      signs.onTime(from);
      if (wasPlaying) start();
    },
    end() {
      halt();
      void context.close();
    },
  };
}
