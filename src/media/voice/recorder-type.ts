/**
 * Which kind of sound a browser is asked to make. What every phone can play comes first; what
 * holds Opus is heard everywhere through our own decoder.
 */
const wanted = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus'];

/** Absent: the browser's own choice. */
export function recorderType(isSupported: (type: string) => boolean): string | undefined {
  return wanted.find(isSupported);
}

/** What the recorder says that it made, without its codecs: that is what is kept. */
export function baseType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}
