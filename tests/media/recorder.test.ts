import { describe, expect, test } from 'vitest';
import { loudness } from '#media/voice/level.ts';
import { problemOf } from '#media/voice/microphone.ts';
import { baseType, recorderType } from '#media/voice/recorder-type.ts';
import { createStopwatch } from '#media/voice/stopwatch.ts';

describe('recording a voice', () => {
  test('what every phone plays is asked for first', () => {
    expect(recorderType(() => true)).toBe('audio/mp4;codecs=mp4a.40.2');
    expect(recorderType((type) => type.startsWith('audio/webm'))).toBe('audio/webm;codecs=opus');
    expect(recorderType(() => false)).toBeUndefined();
  });

  test('the kind that is kept is what the recorder made, without its codecs', () => {
    expect(baseType('audio/webm;codecs=opus')).toBe('audio/webm');
    expect(baseType('audio/MP4; codecs="mp4a.40.2"')).toBe('audio/mp4');
  });

  test('what was paused does not count', () => {
    let now = 0;
    const watch = createStopwatch(() => now);
    watch.go();
    now = 4_000;
    watch.hold();
    now = 60_000;
    expect(watch.seconds()).toBe(4);
    watch.go();
    now = 61_500;
    expect(watch.seconds()).toBe(5.5);
  });

  test('silence is 0, and loud is never more than 1', () => {
    expect(loudness(new Float32Array(512))).toBe(0);
    expect(loudness(new Float32Array(512).fill(1))).toBe(1);
    const voice = loudness(new Float32Array(512).fill(0.05));
    expect(voice).toBeGreaterThan(0.3);
    expect(voice).toBeLessThan(1);
  });

  test('each reason why there is no sound has its own word', () => {
    const named = (name: string) => problemOf(new DOMException('', name));
    expect(named('NotAllowedError')).toBe('refused');
    expect(named('NotFoundError')).toBe('none');
    expect(named('NotReadableError')).toBe('busy');
    expect(problemOf('?')).toBe('failed');
  });
});
