import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { SpaceView } from '#storage/records.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { NewRows } from './new-rows.tsx';
import styles from './review.module.css';

/** A few at home are enough to begin with; the page of what is new has them all. */
const shownAtHome = 6;

type JustSharedProps = { waiting: readonly RecordView[]; portfolios: readonly SpaceView[] };

export function JustShared({ waiting, portfolios }: JustSharedProps) {
  const t = useText('staff');
  return (
    <section className={styles.section}>
      <h2>{t('classes.new')}</h2>
      {waiting.length === 0 ? (
        <p>{t('classes.nothingNew')}</p>
      ) : (
        <>
          <NewRows
            label={t('classes.new')}
            waiting={waiting.slice(0, shownAtHome)}
            portfolios={portfolios}
          />
          <TextLink to={paths.newlyShared} icon="arrow-right">
            {t('classes.allNew')}
          </TextLink>
        </>
      )}
    </section>
  );
}
