import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes each, whatever the length of their text: begun last, they would run alone at the end. */
const longest = [
  'tests/simulation/simulation.test.ts',
  'tests/server/access.matrix.test.ts',
  'tests/e2e/all-activities.test.ts',
  'tests/e2e/accessible.test.ts',
  'tests/e2e/whole-lesson.test.ts',
  'tests/e2e/acceptance/parent-reads.test.ts',
  'tests/e2e/several-tabs.test.ts',
  'tests/e2e/acceptance/review.test.ts',
  'tests/e2e/twelve-languages.test.ts',
];

/** The files that take longest start first, so that no core waits for one of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
