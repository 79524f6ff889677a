import type { PrintedCard, SchoolView } from '#protocol/school.ts';
import type { RunningSchool } from './demo-school.ts';

/** What the office prints for somebody: the card that they had before opens nothing any more. */
export async function newCard(school: RunningSchool, name: string): Promise<PrintedCard> {
  const { id, cookie } = await enter(school, { card: school.first('admin').card });
  const office = `${school.url}/api/as/${id}/school`;
  const view = (await (await fetch(office, { headers: { cookie } })).json()) as SchoolView;
  const people = view.people.filter((person) => person.name === name).map((person) => person.id);
  const printed = await post(school, `${office}/cards`, { people }, cookie);
  const [card] = ((await printed.json()) as { cards: PrintedCard[] }).cards;
  if (card === undefined) throw new Error(`No card for ${name}`);
  return card;
}

/** Signs in with a card, or with the code on it, which is used up by that. */
export async function enter(
  school: RunningSchool,
  proof: { card: string } | { code: string },
): Promise<{ id: string; cookie: string }> {
  const reply = await post(school, `${school.url}/api/sign-in`, proof);
  const { person } = (await reply.json()) as { person: { id: string } };
  return { id: person.id, cookie: (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
}

export async function post(
  { url }: Pick<RunningSchool, 'url'>,
  address: string,
  body: unknown,
  cookie = '',
): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url, cookie };
  const reply = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (reply.status === 503) {
    // A busy school asks to come back, and devices do.
    const { afterMs = 1_000 } = (await reply.json()) as { afterMs?: number };
    await new Promise((later) => setTimeout(later, afterMs));
    return post({ url }, address, body, cookie);
  }
  if (!reply.ok) throw new Error(`${address}: ${reply.status} ${await reply.text()}`);
  return reply;
}
