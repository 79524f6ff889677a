import type { OpenProfile } from '#storage/open-profile.ts';
import { dropRecording, finishRecording } from '#storage/recordings.ts';
import type { MakingMedia } from './use-making-media.ts';

/** While somebody records, the entry exists already: a tab that dies leaves something to find. */
export const draftVoiceField = 'draft.voice';

/** Its bytes, then the field that names them, and only then the slices may go. */
export async function keepRecording(
  profile: OpenProfile,
  making: MakingMedia,
  id: string,
): Promise<boolean> {
  const voice = await finishRecording(profile, id);
  if (voice === null) return false;
  const { sha256, type, size } = voice.ref;
  const seconds = Math.max(1, Math.round(voice.seconds));
  const medium = { medium: 'voice' as const, blob: sha256, type, size, seconds };
  making.editing.change(draftVoiceField, null);
  const isKept = await making.add(medium, voice.field);
  if (isKept) await dropRecording(profile, id);
  return isKept;
}
