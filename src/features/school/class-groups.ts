import type { Group } from '#domain/activity.ts';

/** The group that the name of a class suggests, as Flemish schools name them. A proposal only. */
export function guessGroups(className: string): Group[] {
  const name = className.toUpperCase().trim();
  if (/OKAN|AN-?KLAS/.test(name)) return ['OKAN'];
  if (/BUSO|^OV ?[1-4]/.test(name)) return ['BuSO'];
  if (/DUAAL|DUAL/.test(name)) return ['DU'];
  if (/^L ?[1-6]/.test(name)) return ['L'];
  const year = Number(/^[1-7]/.exec(name)?.[0] ?? 0);
  if (year === 0) return [];
  if (year <= 2) return ['1G'];
  return year <= 4 ? ['2G'] : ['3G'];
}
