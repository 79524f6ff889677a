import type { GatheredPieces } from '#along/parcel/gather-pieces.ts';
import type { Packing } from '#along/parcel/make-parcel.ts';
import { siteTexts } from '#along/site-texts.ts';
import type { Day } from '#domain/instant.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { SchoolsAnswer } from '#sync/parcels.ts';

/** What was filled in, as it stands on the parcel. */
export type Wanted = {
  to: SchoolsAnswer['others'][number];
  code: string;
  receiver: string;
  until: Day;
};

/** What whoever wrote a piece at an earlier school is called. */
export const someoneElse = () => siteTexts('nl').t('parcel:site.someone');

/** Its pages are read at a Flemish school: around the pupil's own words they speak Dutch. */
export function packingOf(
  profile: OpenProfile,
  gathered: GatheredPieces,
  { to, receiver, until }: Wanted,
): Packing {
  const texts = siteTexts('nl');
  const day = texts.day({ day: until });
  const note = texts.t('parcel:site.note', { receiver, school: to.name, day });
  return { profile, gathered, texts, now: profile.now(), note };
}
