import { mayPrint } from '#domain/third-party-standing.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { OfAgreement } from './of-agreement.ts';
import styles from './third-parties.module.css';
import { addressOf } from './ways.ts';

/** The organisation has no page here: what it gets is paper, and only what everybody agreed to. */
export function OnPaper({ view, known }: OfAgreement) {
  const t = useText('third-parties');
  const { person } = useProfile();
  if (!mayPrint(known.of, person, known.now)) return null;
  return (
    <section className={styles.section}>
      <LinkButton to={addressOf(view.space, view.record, 'booklet')} kind="primary" icon="printer">
        {t('paper.go')}
      </LinkButton>
    </section>
  );
}
