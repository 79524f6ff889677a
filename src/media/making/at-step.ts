import { type MediumField, stepOfMedium } from '#domain/medium.ts';
import type { MakingMedia } from './use-making-media.ts';

type Step = {
  id: string;
  /** So many photos, voices and drawings at this question. */
  most?: number | undefined;
  seconds?: number | undefined;
};

/** The same making, seen from one question: what was made at another is neither shown nor counted. */
export function atStep(making: MakingMedia, { id, most, seconds }: Step): MakingMedia {
  const isHere = ({ field }: MediumField) => stepOfMedium(field) === id;
  const here = () => [...making.made()].filter((field) => stepOfMedium(field) === id);
  const newField = () => `${making.newField()}.${id}`;
  return {
    ...making,
    step: id,
    voiceSeconds: Math.min(seconds ?? making.voiceSeconds, making.voiceSeconds),
    newField,
    media: making.media.filter(isHere),
    made: () => new Set(here()),
    add: (medium, field) => making.add(medium, field ?? newField()),
    hasRoomFor: (kind) => making.hasRoomFor(kind) && (most === undefined || here().length < most),
    removed: making.removed !== null && isHere(making.removed) ? making.removed : null,
  };
}
