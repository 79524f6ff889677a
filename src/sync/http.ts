/** Requests to the school, with every outcome a word. Only this room calls fetch. */
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import { packed } from './packed.ts';

export type Refused = {
  ok: false;
  status: number;
  reason: string;
  afterMs?: number | undefined;
  /** The answer as it came, for who knows more of its shape. */
  told?: unknown;
};
export type Unreached = { ok: false; status: 0; reason: 'offline' };
export type Reply<Answer> = { ok: true; answer: Answer } | Refused | Unreached;

const refusal = v.object({ reason: v.string(), afterMs: v.optional(v.number()) });
const patienceMs = 30_000;

/** The path carries the person, so that each profile's cookie stays with that profile. */
export function asPerson(person: PersonId, path: string): string {
  return `/api/as/${encodeURIComponent(person)}/${path}`;
}

export async function ask<Schema extends v.GenericSchema>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<Reply<v.InferOutput<Schema>>> {
  const response = await reach(method, path, body);
  if (response === null) return { ok: false, status: 0, reason: 'offline' };
  const json: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const told = v.safeParse(refusal, json);
    const afterMs = told.success ? told.output.afterMs : undefined;
    const reason = told.success ? told.output.reason : 'server';
    return { ok: false, status: response.status, reason, afterMs, told: json };
  }
  const answer = v.safeParse(schema, json);
  // A captive portal answers 200 with a page of its own: not our school.
  if (!answer.success) return { ok: false, status: 502, reason: 'server' };
  return { ok: true, answer: answer.output };
}

async function reach(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : await packed(body)),
    });
  } catch {
    return null;
  }
}
