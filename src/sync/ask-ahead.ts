/**
 * While a page of a long first fetch is being stored, the next one is already on its way. Only a
 * question that is asked again in exactly the same words gets the answer that came for it, so
 * nothing here decides what is stored: whatever changed meanwhile makes it another question.
 */
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import type { Post, Sent } from './exchange.ts';

/** For one pass: what was asked ahead and not used goes with it. */
export function askingAhead(post: Post): Post {
  let ahead: { question: string; sent: Promise<Sent> } | null = null;
  return async (request) => {
    const isAsked = ahead?.question === JSON.stringify(request);
    const asked = isAsked ? ahead?.sent : undefined;
    ahead = null;
    const sent = await (asked ?? post(request));
    const next = sent.ok ? nextPage(request, sent.answer) : null;
    if (next !== null) ahead = { question: JSON.stringify(next), sent: post(next) };
    return sent;
  };
}

/** What is asked once this answer is stored, if it only brings more of the same; else null. */
function nextPage(request: SyncRequest, answer: SyncAnswer): SyncRequest | null {
  const { complete, push, waiting, need } = request;
  if (!complete || push.length + waiting.length + need.length > 0) return null;
  const parts = Object.values(answer.spaces);
  if (answer.revoked.length > 0 || parts.some((part) => part.reset !== undefined)) return null;
  if (!answer.more && !parts.some((part) => part.more)) return null;
  const { check: _, ...next } = request;
  const spaces = askedOf(request, answer);
  return spaces === null ? null : { ...next, membersTag: answer.membersTag, spaces };
}

type Asked = SyncRequest['spaces'];

/** A device that had nothing asks next for all that it was told to be theirs, in their order. */
function askedOf(request: SyncRequest, { members, spaces }: SyncAnswer): Asked | null {
  const asked = Object.entries(request.spaces);
  if (members !== undefined && asked.length > 0) return null;
  const told = members?.map(({ space, grant }): [string, Asked[string]] => [
    space,
    [null, grant, {}],
  ]);
  const all = told?.sort(([one], [other]) => (one < other ? -1 : 1)) ?? asked;
  const next = all.map(([space, [at, grant, rest]]) => [
    space,
    [spaces[space]?.at ?? at, grant, rest],
  ]);
  return Object.fromEntries(next);
}
