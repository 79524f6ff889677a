/**
 * While a page of a long first fetch is being stored, the next one is already on its way. Only a
 * question that is asked again in exactly the same words gets the answer that came for it, so
 * nothing here decides what is stored: whatever changed meanwhile makes it another question.
 */
import type { SpaceAnswer, SyncAnswer, SyncRequest } from '#protocol/sync.ts';
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
  const { complete, push, waiting, need, check } = request;
  const isPull = complete && push.length + waiting.length + need.length === 0;
  if (!isPull || check !== undefined) return null;
  const isPlain = answer.members === undefined && answer.revoked.length === 0;
  const parts = Object.values(answer.spaces);
  if (!isPlain || parts.some((part) => part.reset !== undefined)) return null;
  if (!answer.more && !parts.some((part) => part.more)) return null;
  const spaces = Object.entries(request.spaces).map(([space, asked]) => [
    space,
    after(asked, answer.spaces[space]),
  ]);
  return { ...request, spaces: Object.fromEntries(spaces) };
}

type Asked = SyncRequest['spaces'][string];

function after([at, grant, rest]: Asked, part: SpaceAnswer | undefined): Asked {
  return [part?.at ?? at, grant, rest];
}
