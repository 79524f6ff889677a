import type { ZipProblem } from './read-zip.ts';

/** Why nothing of a file comes: `along.bring.problem.<word>` is the sentence. */
export type FileProblem = ZipProblem | 'other' | 'newer' | 'broken';
