import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
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

/** From a card or a code to "Ben jij …?": one thing at a time, and always a way on. */
export function SignInSteps({ proof, shared, onOtherWay }: SignInStepsProps) {
  const t = useText('profiles');
  const { step, attempt } = useSigningIn(proof, shared);
  if (step.at === 'busy') return <Loading />;
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
      <div className={styles.step}>
        <RefusalNotice refusal={step.refusal} />
        <Button kind="primary" onPress={() => void attempt({})}>
          {t('card.again')}
        </Button>
        <LinkButton to={paths.scan} icon="camera">
          {t('welcome.scan')}
        </LinkButton>
        <Button kind="quiet" onPress={onOtherWay}>
          {t('card.otherWay')}
        </Button>
      </div>
    );
  }
  return (
    <WhoIsThis
      signedIn={step.signedIn}
      canBeShared={'card' in proof}
      onShare={() => attempt({ shared: true })}
    />
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
    <div className={styles.step}>
      <h2>{t('pictures.enter')}</h2>
      <p>{t('pictures.enterHint')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <PicturePad chosen={chosen} onChoose={setChosen} />
      <Button kind="primary" isDisabled={!isWhole(chosen)} onPress={() => onEnter(chosen)}>
        {t('pictures.signIn')}
      </Button>
      <p className={styles.hint}>{t('pictures.forgot')}</p>
      <Button kind="quiet" onPress={onOtherWay}>
        {t('card.otherWay')}
      </Button>
    </div>
  );
}
