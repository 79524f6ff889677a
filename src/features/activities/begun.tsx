import { useState } from 'react';
import { Navigate } from 'react-router';
import type { Plain } from '#content/document.ts';
import type { Activity } from '#domain/activity.ts';
import { newRecordId } from '#storage/ids.ts';
import { paths } from '#ui/paths.ts';
import { DoActivity } from './do-activity.tsx';

type BegunProps = {
  activity: Activity;
  space: string;
  record: string | undefined;
  kept?: Readonly<Record<string, Plain>> | undefined;
};

/** Its record gets its id before the first word, in the address. */
export function Begun({ activity, space, record, kept }: BegunProps) {
  const [fresh] = useState(newRecordId);
  if (record === undefined) return <Navigate to={paths.activity(activity.id, fresh)} replace />;
  return <DoActivity key={record} activity={activity} space={space} record={record} kept={kept} />;
}
