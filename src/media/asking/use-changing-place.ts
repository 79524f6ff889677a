import { useNavigate } from 'react-router';
import { isLanguage } from '#i18n/languages.ts';
import { changeLanguage } from '#i18n/texts.ts';
import { activateProfile, type Profile } from '#storage/profiles.ts';

/** Another person of this device takes the screen, in their own language. Not for a locked one. */
export function useChangingPlace(): (profile: Profile, to: string) => Promise<void> {
  const navigate = useNavigate();
  return async (profile, to) => {
    activateProfile(profile.person.id);
    if (isLanguage(profile.language)) await changeLanguage(profile.language);
    void navigate(to);
  };
}
