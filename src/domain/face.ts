/** Five faces, from 1 (very hard) to 5 (very well). A face says how it was; it is never a mark. */
export const faces = [1, 2, 3, 4, 5] as const;
export type Face = (typeof faces)[number];

export function isFace(value: unknown): value is Face {
  return faces.some((face) => face === value);
}

/** How a plan went. `not` is as good an answer as the others. */
export const lookBacks = ['done', 'a-bit', 'not'] as const;
export type LookBack = (typeof lookBacks)[number];

export function isLookBack(value: unknown): value is LookBack {
  return lookBacks.some((word) => word === value);
}
