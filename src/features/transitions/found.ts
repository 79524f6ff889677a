type Sought = { name: string; group: string };

/** Small and large letters, and accents that a keyboard may lack, make no difference. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Whether a young person fits what was sought: each word begins somewhere in the name. */
export function isFound(
  person: { name: string; groups: readonly string[] },
  sought: Sought,
): boolean {
  if (sought.group !== '' && !person.groups.includes(sought.group)) return false;
  const name = plain(person.name);
  return plain(sought.name)
    .split(/\s+/)
    .every((word) => name.includes(word));
}
