import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { Activity } from '#domain/activity.ts';
import { homeActivities } from '#domain/catalogue/catalogue.ts';
import { Asking } from '#media/asking/asking.tsx';
import { newRecordId } from '#storage/ids.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { type SpaceView, useRecord, useSpaces } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { paths } from '#ui/paths.ts';
import { AboutChild } from './about-child.tsx';
import { NotHere } from './not-here.tsx';
import { isKept } from './shown-to-parent.ts';
import { Told } from './told.tsx';

/** A question of the catalogue for a parent, about one child. */
export function HomeActivityPage() {
  const { space = '', activity: id = '', record } = useParams();
  const [fresh] = useState(newRecordId);
  const children = useSpaces('portfolio');
  if (children === undefined) return <Loading />;
  const child = children.find((one) => one.space === space && !one.hidden);
  const activity = homeActivities.find((one) => one.id === id);
  if (child === undefined || activity === undefined) return <NotHere />;
  if (record === undefined) return <Navigate to={paths.homeActivity(space, id, fresh)} replace />;
  return (
    <SaysDutchToo value={true}>
      <Begun key={record} child={child} activity={activity} record={record} />
    </SaysDutchToo>
  );
}

type BegunProps = { child: SpaceView; activity: Activity; record: string };

/** Waits for what was answered before, so that nothing is asked twice. */
function Begun({ child, activity, record }: BegunProps) {
  const view = useRecord(child.space, record);
  if (view === undefined) return <Loading />;
  if (view !== null && !isMineToDo(view, activity)) return <NotHere />;
  return <Do child={child} activity={activity} record={record} view={view} />;
}

function Do({ child, activity, record, view }: BegunProps & { view: RecordView | null }) {
  const { space } = child;
  const navigate = useNavigate();
  const editing = useEditing({ space, record, kind: 'home-entry', given: view });
  const [wasKept] = useState(() => view !== null && isKept(view));
  const written = paths.homeEntry(space, record);
  const before = wasKept ? written : paths.child(space);
  return (
    <Asking
      activity={activity}
      place={{ space, record }}
      editing={editing}
      wasKept={wasKept}
      people={[]}
      about={<AboutChild name={child.name} />}
      done={<Told k="write.done" values={{ name: child.name }} />}
      ways={{
        here: paths.homeActivity(space, activity.id, record),
        before,
        stop: before,
        onKept: () => navigate(written, { replace: true }),
      }}
    />
  );
}

function isMineToDo(view: RecordView, activity: Activity): boolean {
  const isThis = view.kind === 'home-entry' && text(view, 'activity') === activity.id;
  return view.mine && isThis && !view.deleted;
}
