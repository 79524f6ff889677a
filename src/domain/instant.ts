/** Milliseconds since 1970 (UTC). Time is the server's: it always comes in as a parameter. */
export type Instant = number;

/** A day as a person picks it, `YYYY-MM-DD`; it ends in Europe/Brussels. */
export type Day = string;

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
