import type { PersonId } from '#domain/person.ts';

const sign = 'loopboek-here';
const yearSeconds = 365 * 24 * 60 * 60;
/** A cookie is small, and of a whole class only the last few look for their work here. */
const mostPeople = 12;

/** A sign outside the databases of who works on this device. */
export function leaveSign(people: readonly PersonId[]): void {
  const value = people.slice(0, mostPeople).map(encodeURIComponent).join('.');
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser we serve
  document.cookie = `${sign}=${value}; path=/; max-age=${yearSeconds}; SameSite=Strict; Secure`;
}

/** They left by their own choice: a next visit is a first one. */
export function takeSignAway(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser we serve
  document.cookie = `${sign}=; path=/; max-age=0; SameSite=Strict; Secure`;
}

/** The sign is there and no profile is: the browser threw the databases away, not the person. */
export function hasSign(): boolean {
  return signed() !== '';
}

export function peopleOfSign(): PersonId[] {
  return signed().split('.').map(decodeURIComponent);
}

function signed(): string {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${sign}=`));
  return found?.slice(sign.length + 1) ?? '';
}
