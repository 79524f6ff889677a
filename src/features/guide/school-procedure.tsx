import { dayOf } from '#domain/calendar.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { first } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { useReady } from '#ui/use-ready.ts';
import styles from './guide.module.css';
import { procedureFields, said, standingProcedure } from './procedure.ts';

/** What this school agreed on, or that it did not yet. */
export function SchoolProcedure() {
  const t = useText('guide');
  const dates = useDates();
  const { role } = useProfile().person;
  const views = useRecords({ kinds: ['procedure'] });
  useReady(views !== undefined);
  if (views === undefined) return null;
  const standing = standingProcedure(views);
  const changedOn = standing === null ? null : first(standing, 'changedOn');
  const mayFill = kindRule('procedure')?.makers.includes(role) === true;
  return (
    <section className={styles.section}>
      <h2>{t('procedure.title')}</h2>
      {standing === null ? (
        <p>{t('procedure.none')}</p>
      ) : (
        <dl className={styles.agreed}>
          {procedureFields.map((field) => {
            const words = said(standing, field);
            if (words.length === 0) return null;
            return (
              <div key={field}>
                <dt>{t(`procedure.${field}`)}</dt>
                {words.map((one) => (
                  <dd key={one} dir="auto">
                    {one}
                  </dd>
                ))}
              </div>
            );
          })}
        </dl>
      )}
      {typeof changedOn === 'number' && (
        <p className={styles.quiet}>
          {t('procedure.changed', { day: dates.text({ day: dayOf(changedOn) }, 'long') })}
        </p>
      )}
      {mayFill && (
        <div className={styles.notOnPaper}>
          <LinkButton to={paths.procedure} icon="pencil-simple">
            {t(standing === null ? 'procedure.fill' : 'procedure.change')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}
