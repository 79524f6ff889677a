import { useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { mediaOf } from '#domain/medium.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { type SpaceView, useRecord, useRecords, useSpaces } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { paths } from '#ui/paths.ts';
import { NotHere } from './not-here.tsx';
import { isKept } from './shown-to-parent.ts';
import { Writing } from './writing.tsx';
import { Written } from './written.tsx';

/** Something from home, in the parent's own language: to write, and later to read back. */
export function HomeEntryPage() {
  const { space = '', record } = useParams();
  const children = useSpaces('portfolio');
  if (children === undefined) return <Loading />;
  const child = children.find((one) => one.space === space && !one.hidden);
  if (child === undefined) return <NotHere />;
  if (record === undefined) return <NewHomeEntry space={space} />;
  return <OneHomeEntry key={record} child={child} record={record} />;
}

/** Goes on with what was not finished, so that nobody has to look for words they already typed. */
function NewHomeEntry({ space }: { space: string }) {
  const [fresh] = useState(() => crypto.randomUUID());
  const mine = useRecords({ space, kinds: ['home-entry'] });
  const { search } = useLocation();
  if (mine === undefined) return <Loading />;
  const begun = mine.find(
    (view) => view.mine && isFree(view) && !isKept(view) && hasSomething(view),
  );
  return <Navigate to={`${paths.homeEntry(space, begun?.record ?? fresh)}${search}`} replace />;
}

function OneHomeEntry({ child, record }: { child: SpaceView; record: string }) {
  const view = useRecord(child.space, record);
  const [isChanging, setChanging] = useState(false);
  if (view === undefined) return <Loading />;
  if (view !== null && !isMineToOpen(view)) return <NotHere />;
  if (view !== null && isKept(view) && !isChanging) {
    return <Written child={child} view={view} onChange={() => setChanging(true)} />;
  }
  if (view !== null && !isFree(view)) {
    const { space } = child;
    return <Navigate to={paths.homeActivity(space, text(view, 'activity'), record)} replace />;
  }
  return <Writing child={child} record={record} view={view} onKept={() => setChanging(false)} />;
}

function hasSomething(view: RecordView): boolean {
  const isBegun = Object.keys(view.fields).some((field) => field.startsWith('draft.'));
  return isBegun || text(view, 'text') !== '' || mediaOf(view.fields).length > 0;
}

/** Words without a question; an answer to one goes on at its question. */
function isFree(view: RecordView): boolean {
  return text(view, 'activity') === '';
}

function isMineToOpen(view: RecordView): boolean {
  return view.mine && view.kind === 'home-entry' && !view.deleted;
}
