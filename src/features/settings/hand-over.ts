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
  download(file);
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

const readAfterMs = 60_000;

function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readAfterMs);
}
