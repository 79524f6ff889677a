import type { Mutation } from '#protocol/mutation.ts';
import type { PrintedCard, SchoolCommand } from '#protocol/school.ts';
import type { Raster } from './raster.ts';

/**
 * The way the demo school reaches its server: the same requests as a device and the school's
 * own screens, at an instant that the caller sets.
 */
export type DemoPort = {
  /** The server's clock stands here until it is set again. */
  at(instant: number): void;
  /** Answers with the admin's id. */
  setUp(school: string, admin: string): Promise<string>;
  command(commands: SchoolCommand[]): Promise<void>;
  printCards(people: string[]): Promise<PrintedCard[]>;
  /** Signs this person in with the card: what follows is written as them. */
  signIn(person: string, secret: string): Promise<void>;
  write(person: string, mutations: Mutation[]): Promise<void>;
  /** A drawing as the bytes of a photo. */
  develop(raster: Raster): Photo;
  bring(person: string, to: { space: string; record: string }, photo: Photo): Promise<void>;
  /** The portfolio of a pupil, from that pupil's own memberships. */
  portfolioOf(pupil: string): Promise<string>;
  /** The school's own space, of which everybody is a member. */
  schoolOf(person: string): Promise<string>;
  signOut(person: string): Promise<void>;
  sum(text: string): string;
  digest(text: string): Uint8Array;
};

export type Photo = {
  bytes: Uint8Array;
  sha256: string;
  size: number;
  type: string;
  width: number;
  height: number;
};

export type DemoPerson = { role: string; name: string; id: string };
