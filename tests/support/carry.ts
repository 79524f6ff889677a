/** Devices with the real client core, talking to the real routes. */
import type { SyncAnswer } from '#protocol/sync.ts';
import { readRecord, readTimeline } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import type { Exchanged, Post } from '#sync/exchange.ts';
import { runPass } from '#sync/run-pass.ts';
import { aDevice, type TestDevice } from './a-device.ts';
import { type Person, spaces, type TestServer } from './server.ts';

export type Carried = TestDevice & {
  sync(part?: {
    complete?: boolean;
    onlyPush?: boolean;
    post?: Post;
    endedBadly?: boolean;
  }): Promise<Exchanged>;
  post: Post;
  write(words: string, part?: Partial<Parameters<typeof saveRecord>[1]>): Promise<string>;
  /** Every surviving value of the text of a record; nothing where it cannot be seen. */
  read(record: string): Promise<unknown[] | undefined>;
  state(record: string): Promise<string | undefined>;
  records(): Promise<string[]>;
};

export function carrying(
  school: TestServer,
  person: Person,
  part: Parameters<typeof aDevice>[0] = {},
): Carried {
  const device = aDevice({
    ...part,
    id: person.id,
    role: person.role,
    wall: part.wall ?? school.clock,
  });
  const space = spaces.portfolio;
  const post: Post = async (request) => {
    const response = await school.post(person, request);
    if (response.statusCode === 200) return { ok: true, answer: response.json<SyncAnswer>() };
    return { ok: false, status: response.statusCode };
  };
  return {
    ...device,
    post,
    sync: ({ complete = true, onlyPush = false, post: other, endedBadly } = {}) =>
      runPass(
        device,
        { complete, spaces: [], onlyPush, pushRows: 200, app: 'test', endedBadly },
        { post: other ?? post, elapsed: () => 0, beat: async () => undefined },
      ),
    write: (words, more = {}) =>
      saveRecord(device, { space, kind: 'entry', edits: { text: words }, ...more }),
    read: async (record) => (await readRecord(device, space, record))?.fields.text,
    state: async (record) => (await readRecord(device, space, record))?.state,
    records: async () => (await readTimeline(device, space)).map((row) => row.record).sort(),
  };
}
