/** One part of an address changed, or taken out; the others stay as they are. */
export function withPart(address: URLSearchParams, name: string, part: string | null) {
  const next = new URLSearchParams(address);
  if (part === null) next.delete(name);
  else next.set(name, part);
  return next;
}
