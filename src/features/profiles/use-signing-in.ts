import { useCallback, useEffect, useRef, useState } from 'react';
import { isLanguage } from '#i18n/languages.ts';
import { changeLanguage, currentLanguage } from '#i18n/texts.ts';
import { activateProfile, updateProfile } from '#storage/profiles.ts';
import { deviceName } from '#sync/device-name.ts';
import { signIn } from '#sync/sign-in.ts';
import type { Proof } from './scanned-text.ts';
import { takeWelcomeLanguage } from './welcome-language.ts';

type Outcome = Awaited<ReturnType<typeof signIn>>;
export type SignedIn = Extract<Outcome, { ok: true }>;
export type Refusal = Extract<Outcome, { ok: false }>;

export type SigningIn =
  | { at: 'busy' }
  | { at: 'pictures'; refusal: Refusal | null }
  | { at: 'refused'; refusal: Refusal }
  | { at: 'who'; signedIn: SignedIn };

type Attempt = { pictures: number[] | null; shared: boolean };

/** Once pictures were tried the card itself is known to be right: its owner may try again. */
function asksPictures(refusal: Refusal, { pictures }: Attempt): boolean {
  if (refusal.reason === 'pictures-needed' || refusal.reason === 'pictures-wrong') return true;
  return pictures !== null && ['wait', 'offline', 'server'].includes(refusal.reason);
}

function stepAfter(refusal: Refusal, attempt: Attempt): SigningIn {
  if (!asksPictures(refusal, attempt)) return { at: 'refused', refusal };
  return { at: 'pictures', refusal: refusal.reason === 'pictures-needed' ? null : refusal };
}

/** The language chosen on the first screen, else the one the school noted, else as it is. */
async function speak({ answer, profile }: SignedIn): Promise<void> {
  const wished = takeWelcomeLanguage() ?? profile.language ?? answer.language;
  if (!isLanguage(wished)) return;
  await updateProfile(profile.person.id, { language: wished });
  if (wished !== currentLanguage()) await changeLanguage(wished);
}

/** Signs in with a card or a code: at once, once, and with pictures where they are asked for. */
export function useSigningIn(proof: Proof, shared: boolean) {
  const [step, setStep] = useState<SigningIn>({ at: 'busy' });
  const started = useRef<Proof | null>(null);
  const last = useRef<Attempt>({ pictures: null, shared });

  const attempt = useCallback(
    async (changes: Partial<Attempt>) => {
      const next = { ...last.current, ...changes };
      last.current = next;
      setStep({ at: 'busy' });
      const outcome = await signIn({
        ...proof,
        ...(next.pictures === null ? {} : { pictures: next.pictures }),
        shared: next.shared,
        device: deviceName(navigator.userAgent),
      });
      if (!outcome.ok) {
        setStep(stepAfter(outcome, next));
        return;
      }
      await speak(outcome);
      activateProfile(outcome.profile.person.id);
      setStep({ at: 'who', signedIn: outcome });
    },
    [proof],
  );

  useEffect(() => {
    // A code can be used once: an effect that runs twice must not spend it twice.
    if (started.current === proof) return;
    started.current = proof;
    void attempt({ pictures: null, shared });
  }, [proof, shared, attempt]);

  return { step, attempt };
}
