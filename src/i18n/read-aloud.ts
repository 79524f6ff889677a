/**
 * Reading aloud with a voice that is on the device. Never a voice of another language, and never
 * one that sends the words away: where there is none there is no button.
 */
import type { Language } from './languages.ts';

/** What a voice is called by the browser; Dari is read by voices of Persian. */
const spokenAs: Partial<Record<Language, string>> = { 'fa-AF': 'fa' };

export function voiceFor(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  const base = spokenAs[language] ?? language;
  const own = voices.filter(({ lang }) => baseOf(lang) === base);
  return own.find((voice) => voice.localService) ?? null;
}

/** `nl_BE`, as Android writes it, is `nl` too. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function speech(): SpeechSynthesis | null {
  return typeof window !== 'undefined' && 'speechSynthesis' in window
    ? window.speechSynthesis
    : null;
}

/** The list arrives late in most browsers; the answer ends the listening. */
export function hearVoices(hear: (voices: readonly SpeechSynthesisVoice[]) => void): () => void {
  const found = speech();
  if (found === null) return () => undefined;
  const tell = () => hear(found.getVoices());
  tell();
  found.addEventListener?.('voiceschanged', tell);
  return () => found.removeEventListener?.('voiceschanged', tell);
}

/** Reads the sentences with this voice, in place of whatever was being read. */
export function readAloud(
  sentences: readonly string[],
  voice: SpeechSynthesisVoice,
  onEnd: () => void,
): void {
  const found = speech();
  if (found === null) return;
  found.cancel();
  const said = new SpeechSynthesisUtterance(sentences.join(' '));
  said.voice = voice;
  said.lang = voice.lang;
  said.addEventListener('end', onEnd);
  said.addEventListener('error', onEnd);
  found.speak(said);
}

export function stopReading(): void {
  speech()?.cancel();
}
