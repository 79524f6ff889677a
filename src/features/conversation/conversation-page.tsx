import { Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { mayEdit } from '#domain/access.ts';
import { personOf, type TalkTable, tableOf } from '#domain/talk.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { Guided } from './guided.tsx';
import { NothingHere } from './nothing-here.tsx';
import { ShownTalk } from './shown-talk.tsx';
import { moveAddress } from './ways.ts';

/** A conversation: while it is held one move at a time, afterwards as it was. */
export function ConversationPage() {
  const { space = '', record = '' } = useParams();
  const [search] = useSearchParams();
  const { state } = useLocation();
  const arrival = tableIn(state);
  const { person, now } = useProfile();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  if (view === undefined || roster === undefined) return <Loading />;
  const table = view === null ? arrival : tableOf(view.fields);
  const isGone = view !== null && (view.deleted || view.kind !== 'talk');
  if (roster === null || isGone || (view === null && table === null)) return <NothingHere />;
  // The first words that are kept make a record of it: the page under them stays the same one.
  if (view === null && !search.has('vraag')) {
    return <Navigate to={moveAddress(space, record, 1)} state={state} replace />;
  }
  const me = { person: person.id, role: person.role };
  const mayWrite = view === null || mayEdit(me, view, null, now());
  const isHeld = mayWrite && table !== null && search.has('vraag');
  return (
    <SaysDutchToo value={person.role === 'parent'}>
      {isHeld ? (
        <Guided key={record} place={{ space, record }} view={view} table={table} roster={roster} />
      ) : (
        view !== null && <ShownTalk key={record} view={view} table={table} roster={roster} />
      )}
    </SaysDutchToo>
  );
}

/** What the page that leads here says of a conversation that has no word yet. */
function tableIn(state: unknown): TalkTable | null {
  const { with: adult, entry } = (state ?? {}) as { with?: unknown; entry?: unknown };
  const person = personOf(adult);
  return person === null ? null : { with: person, entry: typeof entry === 'string' ? entry : null };
}
