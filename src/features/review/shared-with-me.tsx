import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { SpaceId } from '#domain/membership.ts';
import { schoolYearOf, startOfSchoolYear } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useNew, useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Loading } from '#ui/loading.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { isInPeriod, type Period, periods } from './period.ts';
import styles from './review.module.css';
import { useRecordTitle } from './use-record-title.ts';

const kinds = ['entry', 'introduction', 'step', 'home-entry'];
const aPage = 30;

/** What was shared with this reader, newest first. The period stays in the address, for the way back. */
export function SharedWithMe({ space }: { space: SpaceId }) {
  const t = useText('review');
  const profile = useProfile();
  const [search, setSearch] = useSearchParams();
  const period = periods.find((one) => one === search.get('periode')) ?? 'this';
  const records = useRecords({ space, kinds });
  const waiting = useNew();
  if (records === undefined || waiting === undefined) return <Loading />;
  const start = startOfSchoolYear(schoolYearOf(profile.now()));
  const shared = records.filter((view) => !view.mine && isInPeriod(view.order, period, start));
  return (
    <section className={styles.section}>
      <h2>{t('person.shared')}</h2>
      <Choice
        legend={t('person.period')}
        isLegendHidden
        isInline
        options={periods.map((value) => ({ value, label: t(`person.periods.${value}`) }))}
        value={period}
        onChange={(value: Period) => setSearch({ periode: value }, { replace: true })}
      />
      {shared.length === 0 ? (
        <p>{t('person.nothingShared')}</p>
      ) : (
        <SharedRows
          key={period}
          shared={shared}
          fresh={new Set(waiting.map((view) => view.record))}
        />
      )}
    </section>
  );
}

type SharedRowsProps = { shared: readonly RecordView[]; fresh: ReadonlySet<string> };

function SharedRows({ shared, fresh }: SharedRowsProps) {
  const t = useText('review');
  const titleOf = useRecordTitle();
  const [shown, setShown] = useState(aPage);
  return (
    <>
      <Rows label={t('person.shared')}>
        {shared.slice(0, shown).map((view) => (
          <Row
            key={view.record}
            to={paths.reading(view.space, view.record)}
            title={titleOf(view)}
            text={<When instant={view.order} form="day" />}
            end={
              fresh.has(view.record) ? <Tag tone="zon">{t('person.newlyShared')}</Tag> : undefined
            }
          />
        ))}
      </Rows>
      {shared.length > shown && (
        <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
          {t('person.more')}
        </Button>
      )}
    </>
  );
}
