import { useText } from '#i18n/use-text.ts';
import { type Erasure, useErasures } from '#sync/erasing.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import styles from './history.module.css';
import { kindWord } from './use-row-title.ts';

/** What the school erased of theirs: what kind, when, by whom and why. The words are gone. */
export function ErasedRows() {
  const t = useText('history');
  const { all } = useErasures();
  if (all.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('erased.title')}</h2>
      <p>{t('erased.what')}</p>
      <Rows label={t('erased.title')}>
        {all.map((erasure) => (
          <Row
            key={erasure.id}
            title={<Kind erasure={erasure} />}
            text={
              <>
                {erasure.by !== '' && (
                  <>
                    <PersonName name={erasure.by} />
                    {' · '}
                  </>
                )}
                {t(`erased.reason.${reasonWord(erasure.reason)}`)}
              </>
            }
            end={<When instant={erasure.at} form="day" />}
          />
        ))}
      </Rows>
    </section>
  );
}

function Kind({ erasure: { kind, pieces } }: { erasure: Erasure }) {
  const t = useText('history');
  const loopbook = useText('loopbook');
  if (kind === 'loopbook' || pieces > 1) return t('erased.pieces', { count: pieces });
  return loopbook(`kind.${kindWord(kind)}`);
}

const reasons = ['asked-by-owner', 'asked-by-parent', 'about-another', 'law', 'left'] as const;

function reasonWord(reason: string): (typeof reasons)[number] | 'other' {
  return reasons.find((word) => word === reason) ?? 'other';
}
