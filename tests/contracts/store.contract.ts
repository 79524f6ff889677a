/** What every database under the store must do, whatever it is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '#server/store/commit.ts';
import { pull } from '#server/store/pull.ts';
import { readPushed } from '#server/store/pushed.ts';
import type { Database } from '#server/store/schema.ts';
import {
  anAudience,
  anEdit,
  aPut,
  aSchool,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, teacher } = people;

export function storeContract(name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    let school: TestServer;
    beforeEach(async () => {
      school = await aSchool({ db: await open() });
    });
    afterEach(() => school.close());

    const push = (...mutations: Parameters<typeof readPushed>[0][]) =>
      commit(school.deps, {
        person: pupil.id,
        space: spaces.portfolio,
        pushed: mutations.map(readPushed),
      });
    const read = (at: string | null, grant: string | null = null) =>
      pull(school.deps, {
        person: pupil.id,
        spaces: { [spaces.portfolio]: [at, grant, {}] },
        complete: false,
        need: [],
        membersTag: null,
        maxBytes: 900_000,
      });

    it('scenario 8: commits that race in a space are in one order, and no reader skips one', async () => {
      const first = await read(null);
      const grant = first.members?.find(({ space }) => space === spaces.portfolio)?.grant ?? null;
      let at = first.spaces[spaces.portfolio]?.at ?? null;
      const seen: string[] = [];
      const entries = Array.from({ length: 40 }, () => aPut());
      const writing = entries.map((entry) => push(entry));
      const isDone = Promise.all(writing).then(() => true);
      for (let done = false; !done; ) {
        done = await Promise.race([isDone, new Promise<false>((go) => setImmediate(go, false))]);
        const { spaces: answers } = await read(at, grant);
        const answer = answers[spaces.portfolio];
        if (answer === undefined) continue;
        expect(answer.reset).toBeUndefined();
        at = answer.at;
        seen.push(...answer.changes.map(({ record }) => record));
      }
      expect(seen.sort()).toEqual(entries.map(({ record }) => record).sort());
    });

    it('the same mutation from two requests at once is applied once', async () => {
      const entry = aPut();
      const results = await Promise.all([push(entry), push(entry), push(entry)]);
      expect(new Set(results.map(([result]) => JSON.stringify(result))).size).toBe(1);
      expect(await school.db.selectFrom('applied').selectAll().execute()).toHaveLength(1);
    });

    it('what one record went through is one head, a history, and an order of commits', async () => {
      const entry = aPut();
      const second = anEdit(entry, 'second');
      const third = anEdit(second, 'third');
      await push(entry, second, anAudience(entry, [teacher]));
      await push(third);
      const head = await school.db.selectFrom('head').selectAll().execute();
      const ofEntry = head.filter(({ record }) => record === entry.record);
      expect(ofEntry.map(({ mutation, content }) => [mutation, content])).toEqual([
        [third.id, 'third'],
      ]);
      const history = await school.db.selectFrom('history').select('mutation').execute();
      expect(history.map(({ mutation }) => mutation).sort()).toEqual([entry.id, second.id].sort());
      const space = await school.db
        .selectFrom('space')
        .select('head')
        .where('id', '=', spaces.portfolio)
        .executeTakeFirstOrThrow();
      const log = await school.db
        .selectFrom('commit_log')
        .select(['seq', 'token'])
        .where('space', '=', spaces.portfolio)
        .orderBy('seq')
        .execute();
      expect(log.map(({ seq }) => seq)).toEqual(
        Array.from({ length: space.head }, (_, index) => index + 1),
      );
      expect(new Set(log.map(({ token }) => token)).size).toBe(log.length);
    });

    it('a commit that fails leaves nothing, and the next one goes on', async () => {
      const { random } = school.deps;
      let draws = 0;
      const failing = (bytes: number) => {
        draws += 1;
        if (draws > 2) throw new Error('killed');
        return random(bytes);
      };
      const pushed = [aPut(), aPut(), aPut(), aPut()].map(readPushed);
      const dying = commit(
        { ...school.deps, random: failing },
        { person: pupil.id, space: spaces.portfolio, pushed },
      );
      await expect(dying).rejects.toThrow('killed');
      expect(await school.db.selectFrom('applied').selectAll().execute()).toEqual([]);
      const entry = aPut();
      expect(await push(entry)).toMatchObject([{ status: 'accepted' }]);
    });
  });
}
