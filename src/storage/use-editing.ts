/** Typing in a record: every key is on this device within half a second, whatever happens next. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { canonicalText } from '#content/canonical.ts';
import { type FieldVersion, type Plain, schema } from '#content/document.ts';
import type { Audience } from '#domain/audience.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { beforeClosing } from './before-closing.ts';
import { newActor } from './ids.ts';
import { noteTyped } from './note-typed.ts';
import { activePerson } from './profiles.ts';
import type { RecordView } from './record-view.ts';
import { createTyping, type TypingState } from './typing.ts';
import { useProfile } from './use-profile.tsx';
import { useRecord } from './use-records.ts';
import { type Save, saveRecord } from './write.ts';

export type EditingWanted = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  about?: RecordId | null | undefined;
  editors?: readonly PersonId[] | undefined;
  audience?: Audience | undefined;
  /** What is on the screen already: no field stands empty until it is read once more. */
  given?: RecordView | null | undefined;
};

/** From the first key until what was typed is kept: one writer with one thing before their eyes. */
type Sitting = { actor: string; seen: Map<string, FieldVersion[]> };

export type Editing = {
  values: Record<string, Plain>;
  change(field: string, value: Plain): void;
  /** Everything typed so far is on disk when it resolves; typing goes on. */
  flush(): Promise<void>;
  /** Everything on disk and finished; it may travel at once. */
  keep(edits?: Readonly<Record<string, Plain>>): Promise<void>;
  state: TypingState;
};

export function useEditing({ given, ...wanted }: EditingWanted): Editing {
  const profile = useProfile();
  const latest = useRef(wanted);
  latest.current = wanted;
  const { space, record } = wanted;
  const read = useRecord(space, record);
  const stored = read === undefined ? given : read;
  const shown = useRef(stored);
  shown.current = stored;
  const sitting = useRef<Sitting | null>(null);
  const [typed, setTyped] = useState<Record<string, Plain>>({});
  const [state, setState] = useState<TypingState>('empty');
  const typing = useMemo(() => {
    const asSaved = (edits: Record<string, Plain>): Save => ({
      ...latest.current,
      ...seenIn(sitting.current),
      space,
      record,
      edits,
      open: true,
    });
    return createTyping({
      save: async (edits) => void (await saveRecord(profile, asSaved(edits))),
      note(edits) {
        // Of somebody who is leaving this device nothing is noted on it any more.
        const isHere = activePerson() === profile.person.id && Object.keys(edits).length > 0;
        noteTyped(profile, record, isHere ? asSaved(edits) : null);
      },
      onState: setState,
      after(ms, work) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
  }, [profile, space, record]);
  useFlushing(typing.flush);

  const change = useCallback(
    (field: string, value: Plain) => {
      // What arrives while someone types is not what they saw: it stays beside their words.
      sitting.current ??= { actor: newActor(profile.random), seen: new Map() };
      const { seen } = sitting.current;
      if (!seen.has(field)) seen.set(field, shownVersions(shown.current, field));
      setTyped((before) => ({ ...before, [field]: value }));
      typing.change(field, value);
    },
    [typing, profile],
  );
  const keep = useCallback(
    async (edits: Readonly<Record<string, Plain>> = {}) => {
      try {
        await typing.flush();
        await saveRecord(profile, { ...latest.current, space, record, edits });
      } catch (problem) {
        setState('failed');
        throw problem;
      }
      sitting.current = null;
      setTyped({});
      setState('device');
    },
    [typing, profile, space, record],
  );
  const values = useMemo(
    () => shownValues({ ...firstValues(stored?.fields), ...typed }),
    [stored, typed],
  );
  const isThere = stored !== undefined && stored !== null;
  const { flush } = typing;
  return { values, change, flush, keep, state: state === 'empty' && isThere ? 'device' : state };
}

/** A field, a screen, a window that is left: each is a moment after which the tab may be gone. */
function useFlushing(flush: () => Promise<void>): void {
  useEffect(() => {
    const now = () => void flush().catch(() => undefined);
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') now();
    };
    const forget = beforeClosing(flush);
    document.addEventListener('focusout', now);
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', now);
    return () => {
      forget();
      document.removeEventListener('focusout', now);
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [flush]);
}

function firstValues(fields: Record<string, Plain[]> | undefined): Record<string, Plain> {
  const entries = Object.entries(fields ?? {}).flatMap(([name, [value]]): [string, Plain][] =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}

/** Of two values only the first is before their eyes: writing over it leaves the other one. */
function shownVersions(view: RecordView | null | undefined, field: string): FieldVersion[] {
  const versions = view?.document?.fields[field] ?? [];
  const first = view?.fields[field]?.[0];
  if (first === undefined) return [...versions];
  return versions.filter(({ value }) => canonicalText(value) === canonicalText(first));
}

function seenIn(sitting: Sitting | null): Pick<Save, 'base' | 'actor'> {
  if (sitting === null) return {};
  const { actor, seen } = sitting;
  return { actor, base: { schema, fields: Object.fromEntries(seen) } };
}

/** A removed value is no value. */
function shownValues(values: Record<string, Plain>): Record<string, Plain> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
