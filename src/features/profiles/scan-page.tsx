import { type ChangeEvent, useCallback, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { type PhotoProblem, readPhoto } from './read-qr.ts';
import styles from './scan-page.module.css';
import { proofInScan } from './scanned-text.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { typedCodePath } from './typed-code.ts';
import { type CameraState, useCamera } from './use-camera.ts';
import { useSharedDevice } from './use-shared-device.ts';

type ScanProblem = PhotoProblem | 'notACard';

/** Reads a card by camera or photo, and always shows the typed code as another way. */
export function ScanPage() {
  const t = useText('profiles');
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ScanProblem | null>(null);
  const [code, setCode] = useState<{ code: string } | null>(null);
  const [isShared] = useSharedDevice();

  const onText = useCallback(
    (text: string) => {
      const proof = proofInScan(text);
      if (proof === null) setProblem('notACard');
      else if ('card' in proof) void navigate(`${paths.cardLink}#${proof.card}`, { replace: true });
      else setCode(proof);
    },
    [navigate],
  );

  if (code !== null) {
    return <SignInSteps proof={code} shared={isShared} onOtherWay={() => setCode(null)} />;
  }
  return (
    <Page title={t('scan.title')} back={paths.welcome} art={<Art name="bag" />} isTask>
      <div className={styles.scan}>
        <Viewfinder onText={onText} />
        <div role="status">
          {problem && <Notice tone="warn">{t(`scan.problem.${problem}`)}</Notice>}
        </div>
        <PhotoOfCard onText={onText} onProblem={setProblem} />
        <LinkButton to={typedCodePath} icon="keyboard" isWide>
          {t('scan.typed')}
        </LinkButton>
      </div>
    </Page>
  );
}

const withoutPicture: readonly CameraState[] = ['refused', 'absent', 'busy', 'failed'];

function Viewfinder({ onText }: { onText(text: string): void }) {
  const t = useText('profiles');
  const { video, state, open } = useCamera(onText);
  const isBlind = withoutPicture.includes(state);
  return (
    <div className={styles.camera}>
      <div className={styles.view} hidden={isBlind}>
        {/* A live view has no words to caption. */}
        <video ref={video} className={styles.video} muted playsInline tabIndex={-1} />
        <span className={styles.frame} aria-hidden="true" />
      </div>
      <div role="status">
        <CameraSentence state={state} />
      </div>
      {(state === 'stopped' || state === 'busy' || state === 'failed') && (
        <Button kind="primary" icon="camera" isWide onPress={open}>
          {t('scan.open')}
        </Button>
      )}
    </div>
  );
}

function CameraSentence({ state }: { state: CameraState }) {
  const t = useText('profiles');
  if (state === 'starting') return <p>{t('scan.starting')}</p>;
  if (state === 'looking') return <p>{t('scan.look')}</p>;
  if (state === 'stopped') return <p>{t('scan.stopped')}</p>;
  return <Notice tone="warn">{t(`scan.problem.${state}`)}</Notice>;
}

type PhotoOfCardProps = {
  onText(text: string): void;
  onProblem(problem: ScanProblem | null): void;
};

function PhotoOfCard({ onText, onProblem }: PhotoOfCardProps) {
  const t = useText('profiles');
  const id = useId();
  const [isReading, setReading] = useState(false);

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setReading(true);
    onProblem(null);
    const found = await readPhoto(file);
    setReading(false);
    if (typeof found === 'string') onProblem(found);
    else onText(found.text);
  }

  return (
    <div className={styles.photo}>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept="image/*"
        capture="environment"
        disabled={isReading}
        onChange={(event) => void read(event)}
      />
      <label htmlFor={id} className={styles.fileLabel}>
        <Icon name="camera" />
        <span>{isReading ? t('scan.reading') : t('scan.photo')}</span>
      </label>
    </div>
  );
}
