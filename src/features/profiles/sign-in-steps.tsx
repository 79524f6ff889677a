import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PicturePad } from './picture-pad.tsx';
import { isWhole } from './pictures.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import type { Proof } from './scanned-text.ts';
import styles from './sign-in-steps.module.css';
import { type Refusal, useSigningIn } from './use-signing-in.ts';
import { WhoIsThis } from './who-is-this.tsx';

type SignInStepsProps = {
  proof: Proof;
  shared: boolean;
  /** Back to where the card or the code came from. */
  onOtherWay(): void;
};

/** From a card or a code to "Ben jij …?": one page a step, and always a way on. */
export function SignInSteps({ proof, shared, onOtherWay }: SignInStepsProps) {
  const t = useText('profiles');
  const { step, attempt } = useSigningIn(proof, shared);
  const [isNotMe, setNotMe] = useState(false);
  if (isNotMe) {
    const again = () => {
      setNotMe(false);
      void attempt({});
    };
    return <WrongCard onBack={again} onOtherWay={onOtherWay} />;
  }
  if (step.at === 'busy') {
    return (
      <Step title={t('card.title')}>
        <Loading />
      </Step>
    );
  }
  if (step.at === 'pictures') {
    return (
      <EnterPictures
        refusal={step.refusal}
        onEnter={(pictures) => void attempt({ pictures })}
        onOtherWay={onOtherWay}
      />
    );
  }
  if (step.at === 'refused') {
    return (
      <Refused refusal={step.refusal} onAgain={() => void attempt({})} onOtherWay={onOtherWay} />
    );
  }
  return (
    <WhoIsThis
      signedIn={step.signedIn}
      canBeShared={'card' in proof}
      onShare={() => attempt({ shared: true })}
      onNotMe={() => setNotMe(true)}
    />
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page title={title} isTask>
      <div className={styles.step}>{children}</div>
    </Page>
  );
}

type WrongCardProps = { onBack(): void; onOtherWay(): void };

/** Whoever tapped "no" by mistake goes back with the same card; a code was spent. */
function WrongCard({ onBack, onOtherWay }: WrongCardProps) {
  const t = useText('profiles');
  const ui = useText('ui');
  return (
    <Step title={t('who.no')}>
      <Notice>{t('who.notMe')}</Notice>
      <Button kind="primary" icon="arrow-right" isWide onPress={onOtherWay}>
        {t('code.go')}
      </Button>
      <Button icon="arrow-left" isWide onPress={onBack}>
        {ui('page.back')}
      </Button>
    </Step>
  );
}

type RefusedProps = { refusal: Refusal; onAgain(): void; onOtherWay(): void };

/** What opens nothing now opens nothing the next time: there another card comes first. */
const openNothing: readonly Refusal['reason'][] = ['unknown', 'withdrawn', 'expired', 'used'];

function Refused({ refusal, onAgain, onOtherWay }: RefusedProps) {
  const t = useText('profiles');
  const mayHelp = !openNothing.includes(refusal.reason);
  return (
    <Step title={t('card.title')}>
      <RefusalNotice refusal={refusal} />
      {mayHelp && (
        <Button kind="primary" icon="arrow-counter-clockwise" isWide onPress={onAgain}>
          {t('card.again')}
        </Button>
      )}
      <LinkButton to={paths.scan} kind={mayHelp ? 'plain' : 'primary'} icon="qr-code" isWide>
        {t('welcome.scan')}
      </LinkButton>
      <Button kind="quiet" icon="arrow-left" onPress={onOtherWay}>
        {t('card.otherWay')}
      </Button>
    </Step>
  );
}

type EnterPicturesProps = {
  refusal: Refusal | null;
  onEnter(pictures: number[]): void;
  onOtherWay(): void;
};

function EnterPictures({ refusal, onEnter, onOtherWay }: EnterPicturesProps) {
  const t = useText('profiles');
  const [chosen, setChosen] = useState<number[]>([]);
  return (
    <Step title={t('pictures.enter')}>
      <p>{t('pictures.enterHint')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <PicturePad chosen={chosen} onChoose={setChosen} />
      <Button
        kind="primary"
        icon="check"
        isWide
        isDisabled={!isWhole(chosen)}
        onPress={() => onEnter(chosen)}
      >
        {t('pictures.signIn')}
      </Button>
      <p className={styles.hint}>{t('pictures.forgot')}</p>
      <Button kind="quiet" icon="arrow-left" onPress={onOtherWay}>
        {t('card.otherWay')}
      </Button>
    </Step>
  );
}
