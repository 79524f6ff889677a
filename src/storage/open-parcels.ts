import type { Day } from '#domain/instant.ts';

/** Until when the school has to hear of parcels that came to this device. It names nobody. */
const key = 'loopboek.parcels';

export function noteOpenParcel(until: Day): void {
  const before = localStorage.getItem(key) ?? '';
  if (until > before) localStorage.setItem(key, until);
}

/** Past that day there is nothing to tell any more. */
export function forgetOpenParcels(today: Day): void {
  if ((localStorage.getItem(key) ?? '') < today) localStorage.removeItem(key);
}
