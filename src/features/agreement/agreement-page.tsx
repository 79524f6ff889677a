import { useLocation, useParams, useSearchParams } from 'react-router';
import { mayEdit } from '#domain/access.ts';
import { isLanguage } from '#i18n/languages.ts';
import { text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { Loading } from '#ui/loading.tsx';
import { NothingHere } from './nothing-here.tsx';
import { ShownCard } from './shown-card.tsx';
import { BesideContext } from './told.tsx';
import { begunIn } from './ways.ts';
import { WriteCard } from './write-card.tsx';

/** A card: to write on for who sits at the table, and otherwise as it stands. */
export function AgreementPage() {
  const { space = '', record = '' } = useParams();
  const [search] = useSearchParams();
  const begun = begunIn(useLocation().state);
  const { person, now } = useProfile();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  if (view === undefined || roster === undefined) return <Loading />;
  const isGone = view !== null && (view.deleted || view.kind !== 'agreement');
  if (roster === null || isGone || (view === null && begun === null)) return <NothingHere />;
  const me = { person: person.id, role: person.role };
  const mayWrite = view === null || mayEdit(me, view, null, now());
  const language = view === null ? begun?.beside : text(view, 'beside');
  const isWriting = mayWrite && search.has('schrijf');
  return (
    <BesideContext value={isLanguage(language) ? language : null}>
      {isWriting || view === null ? (
        <WriteCard
          key={record}
          place={{ space, record }}
          view={view}
          roster={roster}
          begun={begun}
        />
      ) : (
        <ShownCard key={record} view={view} roster={roster} mayWrite={mayWrite} />
      )}
    </BesideContext>
  );
}
