import { scrypt, timingSafeEqual } from 'node:crypto';
import { hourMs, type Instant, secondMs } from '#domain/instant.ts';

/**
 * Four of sixteen pictures in order are few: what protects them is that each try costs time,
 * more with every mistake. No number of mistakes ever closes an account.
 */
const freeTries = 3;
const firstWaitMs = 30 * secondMs;
const longestWaitMs = 12 * hourMs;
const hashBytes = 32;

export function hashPictures(pictures: readonly number[], salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(pictures.join('-'), salt, hashBytes, (problem, hash) => {
      if (problem) reject(problem);
      else resolve(hash.toString('hex'));
    });
  });
}

export async function arePictures(
  pictures: readonly number[],
  kept: { salt: string; hash: string },
): Promise<boolean> {
  const hash = await hashPictures(pictures, kept.salt);
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(kept.hash, 'hex'));
}

/** Until when the next try waits, after this many tries in a row. */
export function waitUntil(tries: number, now: Instant): Instant {
  if (tries < freeTries) return now;
  return now + Math.min(firstWaitMs * 2 ** Math.min(tries - freeTries, 20), longestWaitMs);
}
