/** One question to a school that the office knows, and its answer; nothing else is believed. */
import * as v from 'valibot';
import { secondMs } from '#domain/instant.ts';
import type { PieceName } from '#domain/piece-name.ts';
import { askAnswer, type OtherSchool, parcelState, type Receipt } from '#protocol/parcel.ts';
import { newToken } from '../store/token.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { readJson } from './read-slip.ts';
import { isSignedBy, ownKey } from './school-key.ts';

const patienceMs = 10 * secondMs;
const mostBytes = 64 * 1024;

/** `silent`: it could not be reached. `odd`: something answered that did not answer this. */
export type Heard = { withdrawn: PieceName[] } | 'silent' | 'odd';

export async function askSchool(
  deps: InstallationDeps,
  school: Pick<OtherSchool, 'key' | 'url'>,
  about: Omit<Receipt, 'nonce'>,
): Promise<Heard> {
  const nonce = newToken(deps.random);
  const receipt = JSON.stringify({ ...about, nonce } satisfies Receipt);
  const signature = await (await ownKey(deps.db)).sign(receipt);
  const told = await post(deps, `${school.url}/api/parcels/ask`, { receipt, signature });
  if (told === 'silent' || told === 'odd') return told;
  const answer = v.safeParse(askAnswer, readJson(told.text));
  if (!answer.success) return 'odd';
  const { state: text, signature: theirs } = answer.output;
  const state = v.safeParse(parcelState, readJson(text));
  if (!state.success || state.output.id !== about.id || state.output.nonce !== nonce) return 'odd';
  if (!(await isSignedBy(school.key, { text, signature: theirs }))) return 'odd';
  return { withdrawn: state.output.withdrawn };
}

async function post(
  { fetch: ask = fetch, leaving }: InstallationDeps,
  url: string,
  body: unknown,
): Promise<{ text: string } | 'silent' | 'odd'> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const response = await ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: leaving === undefined ? patience : AbortSignal.any([patience, leaving]),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return 'odd';
    }
    const text = response.ok ? await shortText(response) : null;
    if (text !== null) return { text };
    await response.body?.cancel();
    return 'silent';
  } catch {
    return 'silent';
  }
}

/** Null where it is longer than any answer. */
async function shortText({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
