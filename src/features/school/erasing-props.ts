import type { ErasureReason } from '#domain/erasure.ts';
import type { SchoolPerson } from './school-people.ts';

/** Leaving school has a way of its own. */
export type AskedReason = Exclude<ErasureReason, 'left'>;
export type ErasingProps = { pupil: SchoolPerson; reason: AskedReason | null; onErased(): void };
