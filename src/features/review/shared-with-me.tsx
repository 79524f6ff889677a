import { useSearchParams } from 'react-router';
import { type Competence, competences } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import type { SpaceId } from '#domain/membership.ts';
import { schoolYearOf, startOfSchoolYear } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useNew, useRecords, useSeen } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Loading } from '#ui/loading.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { useIsPrinting } from '#ui/use-is-printing.ts';
import { When } from '#ui/when.tsx';
import { isInPeriod, type Period, periods } from './period.ts';
import styles from './review.module.css';
import { hasPicture, RowPicture } from './row-picture.tsx';
import { useRecordTitle } from './use-record-title.ts';

const kinds = ['entry', 'introduction', 'step', 'home-entry', 'sheet'];
const aPage = 30;

/** What was shared with this reader, newest first. The period stays in the address, for the way back. */
export function SharedWithMe({ space }: { space: SpaceId }) {
  const t = useText('staff');
  const profile = useProfile();
  const [search, setSearch] = useSearchParams();
  const period = periods.find((one) => one === search.get('periode')) ?? 'this';
  const question = competences.find((one) => one === search.get('vraag')) ?? null;
  // What was asked stays in the address; other rows begin again at their first.
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    if (name !== 'rijen') next.delete('rijen');
    setSearch(next, { replace: true });
  };
  const records = useRecords({ space, kinds });
  const waiting = useNew();
  const replies = useRecords({ space, kinds: ['reply'] });
  const seen = useSeen(space);
  if (!records || !waiting || !replies || !seen) return <Loading />;
  const me = profile.person.id;
  const fresh = new Set(waiting.map((view) => view.record));
  const answered = new Set(replies.filter(isFinishedByMe).map(({ about }) => about));
  const stateOf = ({ record }: RecordView): State | null => {
    if (answered.has(record)) return 'answered';
    // A class saw it on the board; it still waits for whoever showed it.
    if (fresh.has(record)) return null;
    return seen.get(record)?.some(({ person }) => person === me) ? 'seen' : null;
  };
  const start = startOfSchoolYear(schoolYearOf(profile.now()));
  const shared = records.filter(
    (view) =>
      !view.mine &&
      view.bringing !== true &&
      isInPeriod(view.order, period, start) &&
      (question === null || questionOf(view) === question),
  );
  return (
    <section className={styles.section}>
      <h2>{t('person.shared')}</h2>
      <Choice
        legend={t('person.period')}
        isLegendHidden
        isInline
        options={periods.map((value) => ({ value, label: t(`person.periods.${value}`) }))}
        value={period}
        onChange={(value: Period) => ask('periode', value)}
      />
      <Questions value={question} onChange={(value) => ask('vraag', value)} />
      {shared.length === 0 ? (
        <p>{t('person.nothingShared')}</p>
      ) : (
        <SharedRows
          shared={shared}
          shown={Math.max(aPage, Number(search.get('rijen')) || 0)}
          onMore={(count) => ask('rijen', String(count))}
          fresh={fresh}
          stateOf={stateOf}
        />
      )}
    </section>
  );
}

type QuestionsProps = { value: Competence | null; onChange(value: string): void };

function Questions({ value, onChange }: QuestionsProps) {
  const t = useText('staff');
  const words = useText('activities');
  return (
    <SelectField
      label={t('person.question')}
      options={[
        { value: '', label: t('person.everyQuestion') },
        ...competences.map((one) => ({ value: one, label: words(`list.question.${one}`) })),
      ]}
      value={value ?? ''}
      onChange={onChange}
    />
  );
}

/** The question that it answers; a small step is always about what one does now. */
function questionOf(view: RecordView): Competence | null {
  if (view.kind === 'step') return 'steering';
  return findActivity(text(view, 'activity'))?.competence ?? null;
}

type State = 'seen' | 'answered';

function isFinishedByMe(reply: RecordView): boolean {
  return reply.mine && typeof first(reply, 'kept') === 'number';
}

type SharedRowsProps = {
  shared: readonly RecordView[];
  shown: number;
  onMore(count: number): void;
  fresh: ReadonlySet<string>;
  stateOf(view: RecordView): State | null;
};

function SharedRows({ shared, shown, onMore, fresh, stateOf }: SharedRowsProps) {
  const t = useText('staff');
  const titleOf = useRecordTitle();
  // On paper comes all that was asked, not only what is drawn.
  const isPrinting = useIsPrinting();
  return (
    <>
      <Rows label={t('person.shared')}>
        {(isPrinting ? shared : shared.slice(0, shown)).map((view) => (
          <Row
            key={view.record}
            to={paths.reading(view.space, view.record)}
            start={hasPicture(view) && <RowPicture view={view} />}
            title={titleOf(view)}
            text={<SharedLine view={view} state={stateOf(view)} />}
            end={
              fresh.has(view.record) ? <Tag tone="zon">{t('person.newlyShared')}</Tag> : undefined
            }
          />
        ))}
      </Rows>
      {shared.length > shown && !isPrinting && (
        <Button icon="caret-down" kind="quiet" onPress={() => onMore(shown + aPage)}>
          {t('person.more')}
        </Button>
      )}
    </>
  );
}

/** When, and what became of it: the pupil sees the same of their own page. */
function SharedLine({ view, state }: { view: RecordView; state: State | null }) {
  const t = useText('staff');
  return (
    <>
      <When instant={view.order} form="day" />
      {state !== null && ` · ${t(`state.${state}`)}`}
    </>
  );
}
