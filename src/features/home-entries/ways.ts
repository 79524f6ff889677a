import { paths } from '#ui/paths.ts';

/** How a parent begins; in the address, so that the next screen is open at it. */
const ways = ['foto', 'stem', 'woorden'] as const;
export type Way = (typeof ways)[number];

export function wayAddress(space: string, way: Way): string {
  return `${paths.homeEntry(space)}?met=${way}`;
}

export function wayIn(search: URLSearchParams): Way | null {
  return ways.find((way) => way === search.get('met')) ?? null;
}
