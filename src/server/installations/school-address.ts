const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What another school's address is kept as; null where it cannot be one. What travels names young
 * people, so it travels over HTTPS. Only between two schools that somebody tries on one machine
 * it need not.
 */
export function schoolAddress(url: string, own: string): string | null {
  const { protocol, username, password, search, hash, hostname, origin, pathname } = new URL(url);
  if ([username, password, search, hash].some((part) => part !== '')) return null;
  const isTried = onThisMachine.includes(hostname) && isOnThisMachine(own);
  if (protocol !== 'https:' && !isTried) return null;
  return (origin + pathname).replace(/\/+$/, '');
}

function isOnThisMachine(url: string): boolean {
  return onThisMachine.includes(new URL(url).hostname);
}
