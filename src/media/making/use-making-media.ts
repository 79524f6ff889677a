/**
 * Photos, voice and drawings while an entry is made. What is added is on this device's disk, its
 * bytes first and then the record that names them, before it is shown; what is taken away can be
 * put back. Whoever finishes the entry waits with `settle` for what is still being made ready.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Plain } from '#content/document.ts';
import {
  hasRoomFor,
  type Medium,
  type MediumField,
  mediaOf,
  mediumLimits,
} from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { StorageProblem, type StorageWord } from '#storage/storage-problem.ts';
import type { Editing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { captionField } from './caption.ts';
import { newMediumField } from './new-medium-field.ts';

export type Place = { space: SpaceId; record: RecordId };

export type MakingMedia = {
  place: Place;
  editing: Editing;
  /** The question at which it is made; null on a page without questions. */
  step: string | null;
  /** Seconds after which a voice stops by itself. */
  voiceSeconds: number;
  media: readonly MediumField[];
  /** Also what was added a moment ago, before the screen was drawn again. */
  hasAny(): boolean;
  hasRoomFor(kind: Medium['medium']): boolean;
  /** The fields of all that was made by now, also before the screen was drawn again. */
  made(): ReadonlySet<string>;
  newField(): string;
  /** In a new field, or in one that is made again. Resolves to false where the disk is full. */
  add(medium: Medium, field?: string): Promise<boolean>;
  /** Something of what is being made, on disk at once: a tab that dies finds it again. */
  note(field: string, value: Plain): void;
  remove(field: string): void;
  removed: MediumField | null;
  putBack(): void;
  caption(field: string): string;
  setCaption(field: string, caption: string): void;
  /** Work that must be done before the entry is finished. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Something that runs until it is stopped, such as a recording. */
  runUntilSettled(stop: () => Promise<unknown>): () => void;
  settle(): Promise<void>;
  problem: StorageWord | null;
  fail(problem: unknown): void;
};

type Making = { place: Place; editing: Editing; onFirst?: (() => void) | undefined };

export function useMakingMedia({ place, editing, onFirst }: Making): MakingMedia {
  const latest = useRef({ editing, onFirst });
  latest.current = { editing, onFirst };
  const waiting = useWaiting();
  const added = useRef(new Set<string>());
  const [problem, setProblem] = useState<StorageWord | null>(null);
  const [removed, setRemoved] = useState<MediumField | null>(null);
  const media = useMemo(() => mediaOf(editing.values), [editing.values]);
  const fail = useCallback((error: unknown) => {
    if (!(error instanceof StorageProblem)) throw error;
    setProblem(error.word);
  }, []);
  const newField = useNewField();
  const add = useCallback(
    async (medium: Medium, given?: string) => {
      const field = given ?? newField();
      const now = latest.current;
      now.onFirst?.();
      added.current.add(field);
      now.editing.change(field, toPlain(medium));
      try {
        await now.editing.flush();
        setProblem(null);
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    [newField, fail],
  );
  const change = (field: string, value: Plain) => latest.current.editing.change(field, value);
  return {
    place,
    editing,
    step: null,
    voiceSeconds: mediumLimits.voiceSeconds,
    newField,
    media,
    hasAny: () => added.current.size > 0 || mediaOf(latest.current.editing.values).length > 0,
    made() {
      const shown = mediaOf(latest.current.editing.values).map(({ field }) => field);
      return new Set([...shown, ...added.current]);
    },
    hasRoomFor: (kind) => hasRoomFor(latest.current.editing.values, kind),
    add,
    note(field, value) {
      if (value !== null) latest.current.onFirst?.();
      change(field, value);
      void latest.current.editing.flush().catch(fail);
    },
    remove(field) {
      const now = mediaOf(latest.current.editing.values);
      setRemoved(now.find((one) => one.field === field) ?? null);
      added.current.delete(field);
      change(field, null);
    },
    removed: removed !== null && editing.values[removed.field] === undefined ? removed : null,
    putBack() {
      if (removed !== null) change(removed.field, toPlain(removed.medium));
      setRemoved(null);
    },
    caption: (field) => String(editing.values[captionField(field)] ?? ''),
    setCaption: (field, caption) => change(captionField(field), caption),
    ...waiting,
    problem,
    fail,
  };
}

function useNewField(): () => string {
  const { now, random } = useProfile();
  return useCallback(() => newMediumField(now(), random, null), [now, random]);
}

/** What must come to an end before the entry does. */
function useWaiting(): Pick<MakingMedia, 'during' | 'runUntilSettled' | 'settle'> {
  const works = useRef(new Set<Promise<unknown>>());
  const stops = useRef(new Set<() => Promise<unknown>>());
  return useMemo(
    () => ({
      during<T>(work: Promise<T>) {
        works.current.add(work);
        const done = () => works.current.delete(work);
        work.then(done, done);
        return work;
      },
      runUntilSettled(stop) {
        stops.current.add(stop);
        return () => stops.current.delete(stop);
      },
      async settle() {
        await Promise.allSettled([...stops.current].map((stop) => stop()));
        await Promise.allSettled([...works.current]);
      },
    }),
    [],
  );
}

/** A medium is plain fields; what is absent is left out, as in every document. */
function toPlain(medium: Medium): Plain {
  return JSON.parse(JSON.stringify(medium)) as Plain;
}
