/**
 * What goes wrong between several writers, or while one database hands over to another, and is
 * right again when it is asked once more. All else is a bug and is thrown as it came.
 */
const metAnother = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // lock not available
  '23505', // two made the same at the same moment: asked again, the second finds the first
]);
const lost = new Set([
  '25006', // the server that answers may not write any more
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);
const lostInWords = /connection (terminated|timeout|error)|not queryable|trying to connect/i;

/** `met`: another writer was first. `lost`: the database went away, or is not there yet. */
export function passingTrouble(problem: unknown): 'met' | 'lost' | null {
  if (problem instanceof AggregateError) {
    return problem.errors.length > 0 ? passingTrouble(problem.errors[0]) : null;
  }
  if (!(problem instanceof Error)) return null;
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : '';
  if (problem instanceof MetAnother || metAnother.has(code)) return 'met';
  if (lost.has(code) || code.startsWith('08') || lostInWords.test(problem.message)) return 'lost';
  return null;
}

/** Thrown by work that found that another writer was first: it is done anew. */
export class MetAnother extends Error {}
