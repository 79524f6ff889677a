import { useEffect, useState } from 'react';
import type { Plain } from '#content/document.ts';
import { derivedIdSeed, uuidFromDigest } from '#domain/derived-id.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import {
  type Cv,
  type CvLanguage,
  type CvLine,
  type CvPart,
  cvField,
  languagesIn,
  linesIn,
} from './cv.ts';

/** The one introduction of this pupil; undefined until its name is computed. */
export function useIntroduction(space: SpaceId): RecordId | undefined {
  const { person, digest } = useProfile();
  const [record, setRecord] = useState<RecordId>();
  useEffect(() => {
    const seed = derivedIdSeed(space, 'introduction', person.id);
    void digest(seed).then((bytes) => setRecord(uuidFromDigest(bytes)));
  }, [space, person, digest]);
  return record;
}

export type CvEditor = {
  cv: Cv;
  isSixteen: boolean;
  state: ReturnType<typeof useEditing>['state'];
  saySixteen(): void;
  write(field: 'name' | 'about', words: string): void;
  writeLines(part: CvPart, lines: CvLine[]): void;
  writeLanguages(languages: CvLanguage[]): void;
};

type CvWanted = { space: SpaceId; record: RecordId; given: RecordView | null };

export function useCv(wanted: CvWanted): CvEditor {
  const { person } = useProfile();
  const { values, change, state } = useEditing({ ...wanted, kind: 'introduction' });
  const wordsOf = (field: 'name' | 'about') => {
    const value = values[cvField(field)];
    return typeof value === 'string' ? value : null;
  };
  const linesOf = (part: CvPart) => linesIn(values[cvField(part)]);
  return {
    cv: {
      name: wordsOf('name') ?? person.name,
      about: wordsOf('about') ?? '',
      work: linesOf('work'),
      education: linesOf('education'),
      can: linesOf('can'),
      languages: languagesIn(values[cvField('languages')]),
    },
    isSixteen: values[cvField('sixteen')] === true,
    state,
    saySixteen: () => change(cvField('sixteen'), true),
    write: (field, words) => change(cvField(field), words),
    writeLines: (part, lines) => change(cvField(part), lines as unknown as Plain),
    writeLanguages: (languages) => change(cvField('languages'), languages as unknown as Plain),
  };
}
