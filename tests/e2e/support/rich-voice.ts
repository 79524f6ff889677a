import type { BrowserContext } from 'playwright-core';

/** Of one slice, and how many there are before it falls still. */
export const slice = { bytes: 1024 * 1024, count: 5 } as const;

/**
 * A microphone of a studio: a recorder that gives much larger slices than a voice does, so that a
 * test need not speak for half an hour. All the rest is the app's own.
 */
export async function richVoice(context: BrowserContext): Promise<void> {
  await context.addInitScript(({ bytes, count }) => {
    class RichRecorder extends EventTarget {
      static isTypeSupported = (type: string) => type.startsWith('audio/webm');
      state = 'inactive';
      mimeType = 'audio/webm;codecs=opus';
      #given = 0;
      #timer = 0;

      start(): void {
        this.state = 'recording';
        this.dispatchEvent(new Event('start'));
        this.#timer = window.setInterval(() => this.#give(), 300);
      }
      requestData(): void {}
      pause(): void {}
      resume(): void {}
      stop(): void {
        window.clearInterval(this.#timer);
        this.state = 'inactive';
        while (this.#given < count) this.#give();
        this.dispatchEvent(new Event('stop'));
      }

      #give(): void {
        if (this.#given === count) return;
        const sound = new Uint8Array(bytes).map((_, place) => (place * 31 + this.#given) % 251);
        // As WebM begins.
        if (this.#given === 0)
          sound.set([0x1a, 0x45, 0xdf, 0xa3, 0x42, 0x82, 0x84, 119, 101, 98, 109]);
        this.#given += 1;
        this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([sound]) }));
      }
    }
    Object.assign(window, { MediaRecorder: RichRecorder });
  }, slice);
}
