/** Why there is no picture from the camera: each word is a translation key. */
export type CameraProblem = 'refused' | 'absent' | 'busy' | 'failed';

/** What browsers call the same four troubles. */
const problemsByName: Record<string, CameraProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return problemsByName[name] ?? 'failed';
}

/** Opens the camera at the back, or says in a word why not. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  if (!('mediaDevices' in navigator)) return 'absent';
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    });
  } catch (error) {
    return cameraProblem(error);
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
