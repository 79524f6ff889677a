import { useState } from 'react';
import { VoiceRecorder } from '#ui/media/voice-recorder.tsx';
import type { RecordingEnd } from '../voice/start-recording.ts';
import type { MakingMedia } from './use-making-media.ts';
import { useRecording } from './use-recording.ts';

type VoicePanelProps = {
  making: MakingMedia;
  /** The voice that this one takes the place of; null for one more. */
  field: string | null;
  onDone(told: Told): void;
};

/** What a person must know of a recording that they did not stop themselves. */
export type Told = 'full' | 'cut' | null;

const toldBy: Record<RecordingEnd['why'], Told> = {
  stopped: null,
  limit: 'full',
  interrupted: 'cut',
  failed: 'cut',
};

/** Records a voice into the entry. The one it replaces can be put back. */
export function VoicePanel({ making, field, onDone }: VoicePanelProps) {
  const [replaced] = useState(field);
  const recording = useRecording(making, {
    onKept(why) {
      if (replaced !== null) making.remove(replaced);
      onDone(toldBy[why]);
    },
    onNothing: () => onDone(null),
  });
  return <VoiceRecorder recording={recording} />;
}
