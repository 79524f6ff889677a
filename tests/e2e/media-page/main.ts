/** What the app does with photos, voices and drawings, on a page that the tests can speak to. */
import { drawPicture } from '#media/drawing/draw-picture.ts';
import { preparePhoto } from '#media/photo/prepare-photo.ts';
import { decodeForPlaying, decodeOurselves, playable } from '#media/play/play.ts';
import { startRecording } from '#media/voice/start-recording.ts';
import { readBytes } from '#storage/media-store.ts';
import { beginRecording, finishRecording, keepSlice, readUnfinished } from '#storage/recordings.ts';

/** Later than any recorder that still lives. */
const late = () => Date.now() + 60_000;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const person = { id: 'lina', name: 'Lina', role: 'pupil' as const };

const media = {
  preparePhoto,
  startRecording,
  decodeForPlaying,
  decodeOurselves,
  playable,
  drawPicture,
  beginRecording,
  keepSlice,
  readUnfinished,
  finishRecording,
  readBytes,
  writer: { person, now: () => Date.now(), random },
  returning: { person, now: late, random },
};

export type MediaPage = typeof media;

Object.assign(globalThis, { media });
