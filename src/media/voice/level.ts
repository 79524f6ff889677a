/** How loud it is, so that a person sees that they are heard. */

const everyMs = 80;

/** Answers how to stop. Without it a recording is as good. */
export function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  try {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      onLevel(loudness(samples));
    }, everyMs);
    return () => {
      clearInterval(timer);
      void context.close().catch(() => undefined);
    };
  } catch {
    return () => undefined;
  }
}

/** From 0 (still) to 1 (as loud as a voice nearby): ears count in steps, not in pressure. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  if (power === 0) return 0;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
