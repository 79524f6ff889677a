import type { SpaceId } from '#domain/membership.ts';
import { placeName, type TextPlace } from '#domain/wording.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { saveRecord } from '#storage/write.ts';
import type { SchoolWording } from './use-wordings.ts';

type Saving = { space: SpaceId; all: readonly SchoolWording[] };

/**
 * Says a text better; null takes that back. One's own newest correction is changed; over that of a
 * colleague comes one of one's own, since the newest stands.
 */
export async function saveWording(
  profile: OpenProfile,
  { space, all }: Saving,
  place: TextPlace,
  text: string | null,
): Promise<void> {
  const newest = all.find((one) => placeName(one) === placeName(place));
  const { language, namespace, key } = place;
  const edits = { language, namespace, key, text };
  const record = newest?.mine === true ? { record: newest.record } : {};
  await saveRecord(profile, { space, kind: 'wording', edits, ...record });
}
