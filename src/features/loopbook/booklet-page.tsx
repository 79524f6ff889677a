import { useState } from 'react';
import { type SchoolYear, schoolYearOf, schoolYearText } from '#domain/school-year.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { When } from '#ui/when.tsx';
import styles from './booklet.module.css';
import { usePageTitle } from './use-row-title.ts';

const kinds = ['entry', 'sheet', 'step', 'home-entry'];

/** The loopbook as a booklet on paper, the oldest first: words, photos and drawings. */
export function BookletPage() {
  const t = useText('loopbook');
  const portfolio = useOwnPortfolio();
  const views = useRecords({ space: portfolio?.space ?? '', kinds });
  const [wanted, setWanted] = useState('');
  if (views === undefined) {
    return (
      <Page title={t('booklet.title')} back={paths.loopbook}>
        <Loading />
      </Page>
    );
  }
  const kept = views.filter((view) => first(view, 'kept') !== undefined).reverse();
  const years = [...new Set(kept.map(({ order }) => schoolYearOf(order)))];
  const year = years.find((one) => String(one) === wanted) ?? years.at(-1);
  return (
    <Page title={t('booklet.title')} back={paths.loopbook} isWide>
      <div className={styles.choice}>
        {years.length > 1 && (
          <SelectField
            label={t('booklet.year')}
            options={years.map((one) => ({ value: String(one), label: schoolYearText(one) }))}
            value={String(year)}
            onChange={setWanted}
          />
        )}
        <Button kind="primary" icon="printer" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {year !== undefined && <Booklet views={kept} year={year} />}
    </Page>
  );
}

function Booklet({ views, year }: { views: readonly RecordView[]; year: SchoolYear }) {
  const t = useText('loopbook');
  const titleOf = usePageTitle();
  const { name } = useProfile().person;
  return (
    <div className={styles.booklet}>
      <p className={styles.owner}>
        <PersonName name={name} /> · {t('year', { year: schoolYearText(year) })}
      </p>
      {views
        .filter(({ order }) => schoolYearOf(order) === year)
        .map((view) => (
          <article key={view.record} className={styles.piece}>
            <h2>
              <bdi>{titleOf(view)}</bdi>
            </h2>
            <p className={styles.day}>
              <When instant={view.order} form="long" />
            </p>
            <ShownEntry
              space={view.space}
              record={view.record}
              answers={shownAnswers(view)}
              fields={view.fields}
              language={text(view, 'language') || undefined}
              isMine
            />
          </article>
        ))}
    </div>
  );
}
