import { useParams } from 'react-router';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { AgreementPage } from './agreement-page.tsx';
import { ListPage } from './list-page.tsx';
import { mayPrepare } from './may.ts';
import { NothingHere } from './nothing-here.tsx';
import { PaperPage } from './paper-page.tsx';
import { useKnown } from './use-known.ts';
import { ways } from './ways.ts';
import { WritePage } from './write-page.tsx';

/** What a pupil gives to an organisation outside the school: all of them, one of them, on paper. */
export function ThirdPartiesPage() {
  const { space = '', record } = useParams();
  const roster = useRoster(space);
  if (roster === undefined) return <Loading />;
  if (roster === null || roster.space !== 'portfolio') return <NothingHere />;
  if (record === undefined) return <ListPage key={space} space={space} roster={roster} />;
  return <One key={record} space={space} record={record} />;
}

function One({ space, record }: { space: string; record: string }) {
  const { way } = useParams();
  const profile = useProfile();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const known = useKnown(space, record);
  if (view === undefined || !roster || known === undefined) return <Loading />;
  if (view !== null && (view.deleted || view.kind !== 'consent')) return <NothingHere />;
  if (way === ways.write && mayPrepare(profile, view, known)) {
    return <WritePage place={{ space, record }} view={view} roster={roster} known={known} />;
  }
  if (view === null || known === null) return <NothingHere />;
  const isOwn = profile.person.role === 'pupil';
  if (isOwn && (way === ways.booklet || way === ways.sheet)) {
    return <PaperPage view={view} roster={roster} known={known} way={way} />;
  }
  return <AgreementPage view={view} roster={roster} known={known} />;
}
