const lastReload = 'loopboek.reloaded-for-chunk';
const minuteMs = 60_000;

/**
 * A page of an older build that the server no longer keeps: one reload fetches the new one.
 * Never a second within a minute; then the error page offers to try again. A chunk can also fail
 * because the person is on the way to another page (WebKit breaks off what still loads): a reload
 * then would bring them back, so the server is asked whether this build is really gone.
 */
export function reloadOnceForMissingChunk(reload = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(lastReload) ?? 0);
    if (!navigator.onLine || Date.now() - last < minuteMs) return;
    void isBuildGone().then((isGone) => {
      if (!isGone) return;
      sessionStorage.setItem(lastReload, String(Date.now()));
      reload();
    });
  });
}

/** Whether the server has no file any more with which this page started. */
async function isBuildGone(): Promise<boolean> {
  const start = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (start === null) return false;
  try {
    return (await fetch(start.src, { method: 'HEAD', cache: 'no-store' })).status === 404;
  } catch {
    return false;
  }
}
