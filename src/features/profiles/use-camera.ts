import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type CameraProblem, closeCamera, openCamera } from './camera.ts';
import { qrReader } from './read-qr.ts';

export type CameraState = 'starting' | 'looking' | 'stopped' | CameraProblem;

/** Often enough to feel immediate, seldom enough for a cheap phone to stay cool. */
const betweenLooksMs = 200;

type Camera = { video: RefObject<HTMLVideoElement | null>; state: CameraState; open(): void };

/**
 * Looks for a QR code through the camera. The stream stops as soon as the page is hidden or left
 * (iOS gives black frames afterwards), and is opened again by a tap.
 */
export function useCamera(onText: (text: string) => void): Camera {
  const video = useRef<HTMLVideoElement | null>(null);
  const [state, setState] = useState<CameraState>('starting');
  const [round, setRound] = useState(0);
  const told = useRef(onText);
  useEffect(() => {
    told.current = onText;
  });

  useEffect(() => {
    // A new round is a tap on "open the camera".
    void round;
    const session = new AbortController();
    void look({ video, session, onState: setState, onText: (text) => told.current(text) });
    const onHide = () => {
      if (document.visibilityState !== 'hidden') return;
      session.abort();
      setState('stopped');
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      session.abort();
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [round]);

  const open = useCallback(() => {
    setState('starting');
    setRound((last) => last + 1);
  }, []);
  return { video, state, open };
}

type Looking = {
  video: RefObject<HTMLVideoElement | null>;
  session: AbortController;
  onState(state: CameraState): void;
  onText(text: string): void;
};

async function look({ video, session, onState, onText }: Looking): Promise<void> {
  const { signal } = session;
  const stream = await openCamera();
  if (typeof stream === 'string') {
    if (!signal.aborted) onState(stream);
    return;
  }
  signal.addEventListener('abort', () => closeCamera(stream));
  const screen = video.current;
  if (signal.aborted || screen === null) {
    closeCamera(stream);
    return;
  }
  screen.srcObject = stream;
  await screen.play().catch(() => undefined);
  const read = await qrReader();
  if (signal.aborted) return;
  onState('looking');
  while (!signal.aborted) {
    const text = await read(screen);
    if (text !== null && !signal.aborted) onText(text);
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
}
