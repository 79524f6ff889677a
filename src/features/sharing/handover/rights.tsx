import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from '../sharing.module.css';
import type { OfStep } from './step-page.tsx';

/** What is not given along here: what the school passes on by law, and what the CLB knows. */
export function Rights({ transition }: Pick<OfStep, 'transition'>) {
  const t = useText('handover');
  return (
    <section className={styles.seen}>
      <TextLink to={paths.thirdParties(transition.space)} icon="paper-plane-tilt">
        {t('third')}
      </TextLink>
      <p>{t('rights.clb')}</p>
      <TextLink to={paths.letter} icon="printer">
        {t('rights.letter')}
      </TextLink>
    </section>
  );
}
