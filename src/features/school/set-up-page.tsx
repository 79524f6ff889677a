import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { activateProfile, type Profile } from '#storage/profiles.ts';
import { type PrintedCard, printCards, type SetUpOutcome, setUpSchool } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextField } from '#ui/text-field.tsx';
import { CardSheets } from './card-sheets.tsx';
import { nameLength } from './class-list.ts';
import { cleanName } from './name-text.ts';
import styles from './school.module.css';

type Ready = { profile: Profile; card: PrintedCard | null };

/** The one-time link of a new installation: the school gets a name, and somebody to run it. */
export function SetUpPage() {
  const t = useText('school');
  const token = useToken();
  const [ready, setReady] = useState<Ready | null>(null);
  if (ready !== null) return <FirstCard {...ready} />;
  return (
    <Page title={t('setUp.title')}>
      {token === null ? (
        <>
          <Notice tone="warn">{t('setUp.noToken')}</Notice>
          <LinkButton to={paths.welcome}>{t('setUp.toSignIn')}</LinkButton>
        </>
      ) : (
        <SetUpForm token={token} onReady={setReady} />
      )}
    </Page>
  );
}

/** The token leaves the address at once: nobody finds it in the history. */
function useToken(): string | null {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token, setToken] = useState(() => tokenIn(hash));
  useEffect(() => {
    const found = tokenIn(hash);
    if (found === null) return;
    setToken(found);
    void navigate(paths.setUp, { replace: true });
  }, [hash, navigate]);
  return token;
}

function tokenIn(hash: string): string | null {
  const token = hash.slice(1);
  return /^[\w-]{16,128}$/.test(token) ? token : null;
}

type Refusal = Extract<SetUpOutcome, { ok: false }>['reason'];

function SetUpForm({ token, onReady }: { token: string; onReady(ready: Ready): void }) {
  const t = useText('school');
  const [school, setSchool] = useState('');
  const [admin, setAdmin] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const names = { school: cleanName(school), admin: cleanName(admin) };
  const needed = (name: string) => (isAsked && name === '' ? t('setUp.needed') : null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (names.school === '' || names.admin === '') return;
    setBusy(true);
    const outcome = await setUpSchool({ token, ...names });
    if (outcome.ok) onReady(await withCard(outcome.profile));
    else setRefusal(outcome.reason);
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{t('setUp.intro')}</p>
      <TextField
        label={t('setUp.school')}
        value={school}
        onChange={setSchool}
        maxLength={nameLength}
        error={needed(names.school)}
      />
      <TextField
        label={t('setUp.admin')}
        value={admin}
        onChange={setAdmin}
        maxLength={nameLength}
        autoCapitalize="words"
        error={needed(names.admin)}
      />
      {refusal && <Notice tone="warn">{t(`setUp.${refusal}`)}</Notice>}
      {refusal === 'used' && <LinkButton to={paths.welcome}>{t('setUp.toSignIn')}</LinkButton>}
      <Button kind="primary" type="submit" isDisabled={isBusy}>
        {t('setUp.go')}
      </Button>
    </form>
  );
}

/** Without a card of their own, the one who runs the school would have this device alone. */
async function withCard(profile: Profile): Promise<Ready> {
  const printed = await printCards(profile, { people: [profile.person.id] });
  return { profile, card: printed.ok ? (printed.cards[0] ?? null) : null };
}

function FirstCard({ profile, card }: Ready) {
  const t = useText('school');
  const navigate = useNavigate();
  return (
    <Page title={t('setUp.cardTitle')}>
      <div className={styles.notOnPaper}>
        <p>{card ? t('setUp.cardWhy') : t('setUp.cardFailed')}</p>
        {card && <p>{t('cards.once')}</p>}
        <div className={styles.buttons}>
          {card && (
            <Button icon="printer" onPress={() => window.print()}>
              {t('cards.print')}
            </Button>
          )}
          <Button
            kind="primary"
            icon="arrow-right"
            onPress={() => {
              activateProfile(profile.person.id);
              void navigate(paths.home);
            }}
          >
            {t('setUp.toSchool')}
          </Button>
        </div>
      </div>
      {card && <CardSheets cards={[card]} />}
    </Page>
  );
}
