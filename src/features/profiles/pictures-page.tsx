import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { choosePictures } from '#sync/sign-in.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PicturePad } from './picture-pad.tsx';
import { isSameCode, isWhole } from './pictures.ts';
import styles from './sign-in-steps.module.css';

type Problem = 'different' | 'offline' | 'failed';

/** Chooses the picture code, twice, so that a slip of the thumb locks nobody out. */
export function PicturesPage() {
  const t = useText('profiles');
  const profile = useProfile();
  const navigate = useNavigate();
  const [first, setFirst] = useState<number[] | null>(null);
  const [chosen, setChosen] = useState<number[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isKeeping, setKeeping] = useState(false);

  function toSecondTime() {
    setFirst(chosen);
    setChosen([]);
    setProblem(null);
  }

  async function keep() {
    if (first === null || !isSameCode(first, chosen)) {
      setFirst(null);
      setChosen([]);
      setProblem('different');
      return;
    }
    setKeeping(true);
    const outcome = await choosePictures(profile, chosen);
    setKeeping(false);
    if (outcome.ok) void navigate(paths.home, { replace: true });
    else setProblem(outcome.reason === 'offline' ? 'offline' : 'failed');
  }

  const isFirst = first === null;
  return (
    <Page
      title={isFirst ? t('pictures.title') : t('pictures.again')}
      isTask
      actions={
        <Button
          kind="primary"
          icon={isFirst ? 'arrow-right' : 'check'}
          isDisabled={!isWhole(chosen) || isKeeping}
          onPress={isFirst ? toSecondTime : keep}
        >
          {isFirst ? t('pictures.next') : t('pictures.keep')}
        </Button>
      }
    >
      <div className={styles.step}>
        <p>{isFirst ? t('pictures.why') : t('pictures.againWhy')}</p>
        {problem && (
          <Notice tone={problem === 'offline' ? 'info' : 'warn'}>{t(`pictures.${problem}`)}</Notice>
        )}
        {isFirst && <p className={styles.hint}>{t('pictures.how')}</p>}
        <PicturePad chosen={chosen} onChoose={setChosen} />
        <LinkButton to={paths.home} kind="quiet" icon="clock">
          {t('pictures.later')}
        </LinkButton>
      </div>
    </Page>
  );
}
