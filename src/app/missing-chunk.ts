const lastReload = 'loopboek.reloaded-for-chunk';
const minuteMs = 60_000;

/**
 * A page of an older build that the server no longer keeps: one reload fetches the new one.
 * Never a second within a minute; then the error page offers to try again.
 */
export function reloadOnceForMissingChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(lastReload) ?? 0);
    if (!navigator.onLine || Date.now() - last < minuteMs) return;
    event.preventDefault();
    sessionStorage.setItem(lastReload, String(Date.now()));
    window.location.reload();
  });
}
