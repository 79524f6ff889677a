/** A pass: exchanges, one after the other, until nothing is left or its time is up. */
import { secondMs } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { Device } from './device.ts';
import { type Exchanged, exchange, type Post } from './exchange.ts';
import { forgetEnded } from './forget.ts';

export type Pass = {
  complete: boolean;
  spaces: readonly SpaceId[];
  onlyPush?: boolean;
  pushRows: number;
  endedBadly?: boolean | undefined;
  app: string;
};

export type PassPorts = {
  post: Post;
  /** Time that only goes forward, for the length of the pass. */
  elapsed(): number;
  /** Called before each exchange: others can see that this pass lives. */
  beat(): Promise<void>;
  /** What lies beside the words hears of each answer that was stored. */
  taken?(answer: SyncAnswer): Promise<void>;
  /** And of what time alone took away. */
  forgot?(): Promise<void>;
};

const longestMs = 25 * secondMs;
const mostExchanges = 60;

export async function runPass(device: Device, pass: Pass, ports: PassPorts): Promise<Exchanged> {
  const began = ports.elapsed();
  if (await forgetEnded(device)) await ports.forgot?.();
  let complete = pass.complete;
  for (let count = 1; ; count += 1) {
    await ports.beat();
    const endedBadly = count === 1 && pass.endedBadly === true;
    let answer: SyncAnswer | null = null;
    const post: Post = async (request) => {
      const sent = await ports.post(request);
      if (sent.ok) answer = sent.answer;
      return sent;
    };
    const goesOn = count > 1;
    const done = await exchange(device, { ...pass, complete, endedBadly, goesOn }, post);
    if (done.outcome === 'done' && answer !== null) await ports.taken?.(answer);
    const isOver = count >= mostExchanges || ports.elapsed() - began >= longestMs;
    if (done.outcome !== 'done' || !done.more || isOver) return done;
    // The later ones name only what is unfinished, unless the answer itself was cut.
    complete = pass.complete && done.cut;
  }
}
