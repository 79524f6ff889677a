import { useEffect, useState } from 'react';
import { hearVoices } from './read-aloud.ts';

/** The voices of this device; none until the browser tells them. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => hearVoices(setVoices), []);
  return voices;
}
