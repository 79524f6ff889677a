import { dayOf } from '#domain/calendar.ts';
import type { Roster } from '#domain/roster.ts';
import { When } from '#ui/when.tsx';
import { Told } from './told.tsx';
import type { Known } from './use-known.ts';

/** How it stands, in plain words: the same for everybody who reads it. */
export function StandingWords({ known, roster }: { known: Known; roster: Roster }) {
  const { standing } = known;
  if (standing.state === 'waits') {
    return (
      <>
        {standing.for.map((who) => (
          <span key={who}>
            <Told k={`waits.${who}`} values={{ name: roster.name }} />{' '}
          </span>
        ))}
        <Told k="state.waits" />
      </>
    );
  }
  if (standing.state === 'withdrawn') {
    return (
      <>
        <Told k="state.withdrawn" values={{ name: nameOf(known, standing.by, roster) }} />{' '}
        <When day={dayOf(standing.at)} form="long" />
      </>
    );
  }
  const isDiffering = standing.state === 'refused' && standing.differ;
  return <Told k={`state.${isDiffering ? 'differ' : standing.state}`} />;
}

/** As the roster has it, or as it stood when who left signed. */
export function nameOf({ of }: Known, id: string, roster: Roster): string {
  const here = roster.people.find((one) => one.id === id)?.name;
  return here ?? of.signatures.find(({ by }) => by === id)?.name ?? '';
}
