const sign = 'loopboek-here';
const yearSeconds = 365 * 24 * 60 * 60;

/** A sign outside the databases that somebody works on this device. */
export function leaveSign(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser we serve
  document.cookie = `${sign}=1; path=/; max-age=${yearSeconds}; SameSite=Strict; Secure`;
}

/** The sign is there and no profile is: the browser threw the databases away, not the person. */
export function hasSign(): boolean {
  return document.cookie.split('; ').includes(`${sign}=1`);
}
