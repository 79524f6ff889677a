import { useEffect, useRef, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useActiveProfile, useProfiles } from '#storage/use-profile.tsx';
import { Art } from '#ui/art.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { isCardSecret } from './scanned-text.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { typedCodePath } from './typed-code.ts';

/**
 * The link of a printed card. Its secret leaves the address at once, so that nobody finds it in
 * the history of a shared device; only where another window still holds the databases it stays
 * until they answer, since this page is put aside meanwhile and comes back with nothing else.
 */
export function CardLinkPage() {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [proof, setProof] = useState<{ card: string } | null>(() => proofInHash(hash));
  const isShared = useProfiles()?.some(({ shared }) => shared);
  const areOpen = isShared !== undefined;
  const [turn, setTurn] = useState(0);
  const wasTaken = useRef(false);

  useEffect(() => {
    const found = proofInHash(hash);
    if (found === null || !areOpen) return;
    setProof((now) => (now?.card === found.card ? now : found));
    // Who said no and opens the same link once more is asked once more.
    if (wasTaken.current) setTurn((count) => count + 1);
    wasTaken.current = true;
    void navigate(paths.cardLink, { replace: true });
  }, [hash, navigate, areOpen]);

  if (proof === null) return <WithoutSecret hadHash={hash.length > 1} />;
  if (isShared === undefined) return <Loading />;
  return (
    <SignInSteps
      key={`${proof.card} ${turn}`}
      proof={proof}
      shared={isShared}
      onOtherWay={() => void navigate(paths.welcome)}
    />
  );
}

function proofInHash(hash: string): { card: string } | null {
  const secret = hash.slice(1);
  return isCardSecret(secret) ? { card: secret } : null;
}

/** A reload comes here without the secret: who is signed in goes on, others hear what to do. */
function WithoutSecret({ hadHash }: { hadHash: boolean }) {
  const t = useText('profiles');
  const active = useActiveProfile();
  if (active === undefined) return <Loading />;
  if (active !== null && !hadHash) return <Navigate to="/" replace />;
  return (
    <Page title={t('card.title')} art={<Art name="signpost" />}>
      <Notice tone="warn">{t('card.incomplete')}</Notice>
      <LinkButton to={paths.scan} kind="primary" icon="qr-code">
        {t('welcome.scan')}
      </LinkButton>
      <LinkButton to={typedCodePath} icon="keyboard">
        {t('welcome.code')}
      </LinkButton>
    </Page>
  );
}
