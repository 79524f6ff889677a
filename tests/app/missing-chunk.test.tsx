import { beforeEach, expect, test, vi } from 'vitest';
import { reloadOnceForMissingChunk } from '#app/missing-chunk.ts';

const reload = vi.fn();
reloadOnceForMissingChunk(reload);

beforeEach(() => {
  reload.mockClear();
  sessionStorage.clear();
  document.head.innerHTML = '<script type="module" src="/assets/index-old.js"></script>';
});

/** A chunk fails, while the server answers so for the file with which the page started. */
async function chunkFails(answer: () => Promise<Response>) {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  window.dispatchEvent(new Event('vite:preloadError'));
  await new Promise((later) => setTimeout(later, 5));
  return asked;
}

test('a page of a build that the server no longer keeps is loaded again, once within a minute', async () => {
  const gone = async () => new Response(null, { status: 404 });
  await chunkFails(gone);
  expect(reload).toHaveBeenCalledTimes(1);
  await chunkFails(gone);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('who opens another page while this one still loads goes there, and is not thrown back', async () => {
  const asked = await chunkFails(async () => Promise.reject(new TypeError('Load failed')));
  expect(asked).toHaveBeenCalledOnce();
  await chunkFails(async () => new Response(null, { status: 200 }));
  expect(reload).not.toHaveBeenCalled();
});
