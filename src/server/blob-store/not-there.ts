/** Null for a file or folder that is not there (any more); every other problem stays one. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (problem) {
    if (isNotThere(problem)) return null;
    throw problem;
  }
}

function isNotThere(problem: unknown): boolean {
  if (!(problem instanceof Error) || !('code' in problem)) return false;
  return problem.code === 'ENOENT' || problem.code === 'ENOTDIR';
}
