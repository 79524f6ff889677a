export type MicrophoneProblem = 'refused' | 'none' | 'busy' | 'failed';

/** One voice near the microphone. */
const wanted: MediaStreamConstraints = {
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

export async function openMicrophone(): Promise<MediaStream | { problem: MicrophoneProblem }> {
  const { mediaDevices } = navigator;
  if (mediaDevices === undefined || typeof MediaRecorder === 'undefined') {
    return { problem: 'none' };
  }
  try {
    return await mediaDevices.getUserMedia(wanted);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

const words: Record<string, MicrophoneProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function problemOf(error: unknown): MicrophoneProblem {
  return error instanceof Error || error instanceof DOMException
    ? (words[error.name] ?? 'failed')
    : 'failed';
}
