import type { Instant } from '#domain/instant.ts';
import { thirdPartyMark, wordIn } from '#domain/third-party.ts';
import type { Says, Signed, ThirdPartySignature } from '#domain/third-party-signing.ts';
import { type Standing, standingOf } from '#domain/third-party-standing.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord, useRecords, useRoster } from '#storage/use-records.ts';

/** One agreement with what everybody said of it, and how it stands by that. */
export type Known = { of: Signed; standing: Standing; now: Instant };

/** Null where there is no such record here. */
export function useKnown(space: string, record: string): Known | null | undefined {
  const profile = useProfile();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const signatures = useRecords({ space, kinds: ['signature'], about: record, withAside: true });
  if (view === undefined || roster === undefined || signatures === undefined) return undefined;
  if (view === null || roster === null) return null;
  const of: Signed = {
    mark: thirdPartyMark(view.fields),
    until: wordIn(view.fields, 'until'),
    signatures: signatures.flatMap(signatureOf),
    people: roster.people,
  };
  const now = profile.now();
  return { of, standing: standingOf(of, now), now };
}

const words: readonly Says[] = ['yes', 'no', 'stop'];

function signatureOf(view: RecordView): ThirdPartySignature[] {
  const says = words.find((word) => word === first(view, 'says'));
  if (says === undefined) return [];
  const kept = first(view, 'kept');
  const [name, day] = [text(view, 'paperName'), text(view, 'paperDay')];
  return [
    {
      by: view.author,
      name: text(view, 'name'),
      says,
      mark: text(view, 'card'),
      at: typeof kept === 'number' ? kept : view.order,
      isAdult: first(view, 'adult') === true,
      paper: name === '' ? null : { name, day },
    },
  ];
}
