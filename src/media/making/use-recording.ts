import { useEffect, useRef, useState } from 'react';
import type { OpenProfile } from '#storage/open-profile.ts';
import { beginRecording, keepSlice } from '#storage/recordings.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { Recording } from '#ui/media/voice-recorder.tsx';
import { type Recorder, type RecordingEnd, startRecording } from '../voice/start-recording.ts';
import { draftVoiceField, keepRecording } from './keep-recording.ts';
import type { MakingMedia } from './use-making-media.ts';

type Outcome = { onKept(why: RecordingEnd['why']): void; onNothing(): void };

/**
 * One recording, its slices on the disk as they come. Whatever ends it (stop, three minutes, a
 * call, leaving the page, finishing the entry), what was recorded is in the entry.
 */
export function useRecording(making: MakingMedia, outcome: Outcome): Recording {
  const profile = useProfile();
  const latest = useRef({ making, outcome });
  latest.current = { making, outcome };
  const recorder = useRef<Recorder | null>(null);
  const [shown, setShown] = useState({ phase: 'ready' as Recording['phase'], seconds: 0 });
  const [level, setLevel] = useState(0);
  const [problem, setProblem] = useState<Recording['problem']>(null);
  const stop = () => void recorder.current?.stop();
  const record = async () => {
    setProblem(null);
    setShown({ phase: 'asking', seconds: 0 });
    const now = latest.current.making;
    // A question of the browser about the microphone may cover the page, or end it.
    await now.editing.flush().catch(now.fail);
    const started = await recordInto(profile, latest, {
      onLevel: setLevel,
      onSeconds: (seconds) => setShown((before) => ({ ...before, seconds })),
    });
    if ('problem' in started) {
      setProblem(started.problem);
      return setShown({ phase: 'ready', seconds: 0 });
    }
    recorder.current = started;
    setShown({ phase: 'recording', seconds: 0 });
  };
  // Whoever leaves in the middle keeps what was recorded.
  useEffect(() => () => void recorder.current?.stop(), []);
  return {
    ...shown,
    most: making.voiceSeconds,
    level,
    problem,
    record: () => void record(),
    pause() {
      recorder.current?.pause();
      setShown((before) => ({ ...before, phase: 'paused' }));
    },
    goOn() {
      recorder.current?.resume();
      setShown((before) => ({ ...before, phase: 'recording' }));
    },
    stop,
  };
}

type Latest = { readonly current: { making: MakingMedia; outcome: Outcome } };
type Signs = { onLevel(level: number): void; onSeconds(seconds: number): void };

async function recordInto(profile: OpenProfile, latest: Latest, signs: Signs) {
  const { making } = latest.current;
  const field = making.newField();
  let recording: Promise<string> | null = null;
  let forget: (() => void) | null = null;
  const keep = async (why: RecordingEnd['why']) => {
    const isKept =
      recording !== null && (await keepRecording(profile, latest.current.making, await recording));
    forget?.();
    if (isKept) latest.current.outcome.onKept(why);
    else latest.current.outcome.onNothing();
  };
  const started = await startRecording({
    ...signs,
    most: making.voiceSeconds,
    // The first slice comes after seconds: its room on the disk was asked for long before.
    onSlice: async (bytes, seconds) => {
      if (recording !== null) await keepSlice(profile, await recording, { bytes, seconds });
    },
    onEnd: ({ why }) => void making.during(keep(why).catch(making.fail)),
  });
  if ('problem' in started) return started;
  forget = making.runUntilSettled(() => started.stop());
  recording = beginRecording(profile, { ...making.place, field, type: started.type });
  recording.catch(() => started.stop());
  making.note(draftVoiceField, field);
  return started;
}
