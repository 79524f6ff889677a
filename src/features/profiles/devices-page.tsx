import { useCallback, useEffect, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { endSession, listSessions } from '#sync/sign-in.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './devices-page.module.css';

type Listed = Awaited<ReturnType<typeof listSessions>>;
type Found = Extract<Listed, { ok: true }>;
type Session = Found['sessions'][number];
type Trouble = 'offline' | 'signedOut' | 'failed';

/** Where I am signed in, and a button to end what is not mine. Needs the school: it keeps the list. */
export function DevicesPage() {
  const t = useText('profiles');
  const profile = useProfile();
  const isFormal = profile.person.role === 'parent';
  const { sessions, notices, trouble, load } = useSessions();
  const [asked, setAsked] = useState<Session | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);

  async function end(session: Session) {
    setAsked(null);
    const outcome = await endSession(profile, session.id);
    setFailed(!outcome.ok);
    setEnded(outcome.ok ? session.device || t('devices.unnamed') : null);
    await load();
  }

  return (
    <Page title={t('devices.title')} back={paths.settings}>
      <div className={styles.devices}>
        <p>{isFormal ? t('devices.introFormal') : t('devices.intro')}</p>
        {ended && <Notice tone="good">{t('devices.ended', { device: ended })}</Notice>}
        {hasFailed && <Notice tone="warn">{t('devices.failed')}</Notice>}
        {trouble && <TroubleNotice trouble={trouble} onRetry={load} />}
        {sessions === undefined && trouble === null && <Loading />}
        {sessions !== undefined && sessions.length > 1 && (
          <p className={styles.hint}>
            {isFormal ? t('devices.notMineFormal') : t('devices.notMine')}
          </p>
        )}
        <ul className={styles.list}>
          {sessions?.map((session) => (
            <li key={session.id}>
              <Device session={session} onEnd={() => setAsked(session)} />
            </li>
          ))}
        </ul>
        <AboutMyCard notices={notices} />
        <p className={styles.hint}>{t('devices.askCard')}</p>
      </div>
      <SureToEnd session={asked} onKeep={() => setAsked(null)} onEnd={end} />
    </Page>
  );
}

/** What the school did to this person's way in: always told, and by whom. */
function AboutMyCard({ notices }: Pick<Found, 'notices'>) {
  const t = useText('profiles');
  if (notices.length === 0) return null;
  return (
    <section className={styles.told}>
      <h2>{t('devices.told.title')}</h2>
      <ul className={styles.list}>
        {notices.map(({ at, by, what }) => (
          <li key={`${at} ${what}`}>
            <p>{t(`devices.told.${what}`, { by })}</p>
            <p className={styles.hint}>
              <When instant={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSessions() {
  const profile = useProfile();
  const [listed, setListed] = useState<Found | undefined>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    const answer = await listSessions(profile);
    if (answer.ok) setListed(answer);
    setTrouble(answer.ok ? null : troubleOf(answer.reason));
  }, [profile]);
  useEffect(() => {
    void load();
  }, [load]);
  return { sessions: listed?.sessions, notices: listed?.notices ?? [], trouble, load };
}

function troubleOf(reason: string): Trouble {
  if (reason === 'offline') return 'offline';
  return reason === 'signed-out' ? 'signedOut' : 'failed';
}

function TroubleNotice({ trouble, onRetry }: { trouble: Trouble; onRetry(): unknown }) {
  const t = useText('profiles');
  return (
    <>
      <Notice tone={trouble === 'offline' ? 'info' : 'warn'}>{t(`devices.${trouble}`)}</Notice>
      <Button icon="arrow-counter-clockwise" onPress={onRetry}>
        {t('devices.retry')}
      </Button>
    </>
  );
}

function Device({ session, onEnd }: { session: Session; onEnd(): void }) {
  const t = useText('profiles');
  return (
    <Card>
      <div className={styles.device}>
        <Icon name="device-mobile" size="large" />
        <div>
          <h2>
            <bdi>{session.device || t('devices.unnamed')}</bdi>
          </h2>
          <p className={styles.tags}>
            {session.mine && <Tag tone="munt">{t('devices.this')}</Tag>}
            {session.shared && <Tag>{t('devices.shared')}</Tag>}
          </p>
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{t('devices.since')}</dt>
        <dd>
          <When instant={session.since} />
        </dd>
        <dt>{t('devices.lastSeen')}</dt>
        <dd>
          <When instant={session.lastSeen} />
        </dd>
      </dl>
      {!session.mine && (
        <Button icon="sign-out" onPress={onEnd}>
          {t('devices.end')}
        </Button>
      )}
    </Card>
  );
}

type SureToEndProps = {
  session: Session | null;
  onKeep(): void;
  onEnd(session: Session): Promise<void>;
};

function SureToEnd({ session, onKeep, onEnd }: SureToEndProps) {
  const t = useText('profiles');
  if (session === null) return null;
  return (
    <Dialog
      isOpen
      title={t('devices.sure', { device: session.device || t('devices.unnamed') })}
      onClose={onKeep}
      actions={
        <>
          <Button kind="primary" icon="sign-out" onPress={() => onEnd(session)}>
            {t('devices.end')}
          </Button>
          <Button icon="x" onPress={onKeep}>
            {t('devices.keep')}
          </Button>
        </>
      }
    >
      <p>{t('devices.sureWhat')}</p>
    </Dialog>
  );
}
