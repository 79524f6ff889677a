import type { BrowserContext, Page } from 'playwright-core';

export type Voice = { lang: string; localService: boolean };
export type Spoken = { text: string; lang: string; voice: string | null; isLocal: boolean };

/**
 * The browser of the tests has no voice: these stand in its place, and what they are asked to say
 * is noted. All the rest is the app's own.
 */
export async function withVoices(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    class Utterance extends EventTarget {
      text: string;
      lang = '';
      voice: Voice | null = null;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    class Speech extends EventTarget {
      spoken: unknown[] = [];
      getVoices(): Voice[] {
        return JSON.parse(localStorage.getItem('test-voices') ?? '[]');
      }
      speak({ text, lang, voice }: Utterance): void {
        const isLocal = voice?.localService === true;
        this.spoken.push({ text, lang, voice: voice?.lang ?? null, isLocal });
      }
      cancel(): void {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: new Speech() });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
}

/** From the next page on these are the voices of the device. */
export async function giveVoices(page: Page, voices: readonly Voice[]): Promise<void> {
  await page.evaluate((list) => localStorage.setItem('test-voices', list), JSON.stringify(voices));
}

export function spoken(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => (window.speechSynthesis as unknown as { spoken: Spoken[] }).spoken);
}
