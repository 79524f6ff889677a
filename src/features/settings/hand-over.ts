import { saveFile } from '#ui/save-file.ts';

const type = 'text/html';

/**
 * Gives a file to its owner: a phone asks where it has to go, elsewhere it is saved with the
 * downloads. Answers whether it was taken.
 */
export async function handOver(text: string, name: string): Promise<boolean> {
  const file = new File([text], name, { type });
  const isTouched = window.matchMedia?.('(pointer: coarse)').matches === true;
  if (isTouched && navigator.canShare?.({ files: [file] })) {
    const shared = await share(file);
    if (shared !== 'impossible') return shared === 'shared';
  }
  saveFile(text, name, type);
  return true;
}

async function share(file: File): Promise<'shared' | 'not-now' | 'impossible'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (problem) {
    const isClosed = problem instanceof DOMException && problem.name === 'AbortError';
    return isClosed ? 'not-now' : 'impossible';
  }
}
