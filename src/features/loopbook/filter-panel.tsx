import { competences } from '#domain/activity.ts';
import type { Roster } from '#domain/roster.ts';
import { type SchoolYear, schoolYearText } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Chips } from './chips.tsx';
import styles from './filter.module.css';
import { type Filter, isAsking, type SeenKind, shownKinds, shownMedia } from './filter.ts';

type FilterPanelProps = {
  filter: Filter;
  onChange(filter: Filter): void;
  roster: Roster | null;
  /** The school years in which something was kept, the last first. */
  years: readonly SchoolYear[];
  /** How many rows are left; null where nothing was asked. */
  found: number | null;
};

const all: Filter = { words: '', question: null, kind: null, reader: null, year: null };

/** Words to look for, and behind one tap the rest; what it found is said, and one tap ends it. */
export function FilterPanel({ filter, onChange, roster, years, found }: FilterPanelProps) {
  const t = useText('loopbook');
  const { question, kind, reader, year } = filter;
  const isOpen = [question, kind, reader, year].some((part) => part !== null);
  return (
    <div className={styles.panel}>
      <TextField
        type="search"
        label={t('find.label')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <details className={styles.details} open={isOpen || undefined}>
        <summary className={styles.summary}>{t('filter.open')}</summary>
        <div className={styles.choices}>
          <Questions filter={filter} onChange={onChange} />
          <Kinds filter={filter} onChange={onChange} />
          {years.length > 1 && <Years filter={filter} onChange={onChange} years={years} />}
          <Readers filter={filter} onChange={onChange} roster={roster} />
        </div>
      </details>
      <div className={styles.found}>
        <p role="status">{found !== null && t('find.found', { count: found })}</p>
        {isAsking(filter) && <Button onPress={() => onChange(all)}>{t('filter.clear')}</Button>}
      </div>
    </div>
  );
}

type PartProps = Pick<FilterPanelProps, 'filter' | 'onChange'>;

function Questions({ filter, onChange }: PartProps) {
  const t = useText('loopbook');
  const activities = useText('activities');
  return (
    <Chips
      legend={t('filter.question')}
      options={competences.map((value) => ({ value, label: activities(`list.question.${value}`) }))}
      value={filter.question}
      onChange={(question) => onChange({ ...filter, question })}
    />
  );
}

function Kinds({ filter, onChange }: PartProps) {
  const t = useText('loopbook');
  const media = useText('media');
  const options: { value: SeenKind; label: string }[] = [
    ...shownKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    ...shownMedia.map((value) => ({ value, label: media(`${value}.name`) })),
  ];
  return (
    <Chips
      legend={t('filter.kind')}
      options={options}
      value={filter.kind}
      onChange={(kind) => onChange({ ...filter, kind })}
    />
  );
}

function Years({ filter, onChange, years }: PartProps & Pick<FilterPanelProps, 'years'>) {
  const t = useText('loopbook');
  return (
    <SelectField
      label={t('booklet.year')}
      options={[
        { value: '', label: t('filter.readers.any') },
        ...years.map((year) => ({ value: String(year), label: schoolYearText(year) })),
      ]}
      value={String(filter.year ?? '')}
      onChange={(year) => onChange({ ...filter, year: year === '' ? null : Number(year) })}
    />
  );
}

function Readers({ filter, onChange, roster }: PartProps & { roster: Roster | null }) {
  const t = useText('loopbook');
  const { person } = useProfile();
  const others = (roster?.people ?? []).filter(({ id }) => id !== person.id);
  return (
    <SelectField
      label={t('entry.readers')}
      options={[
        { value: '', label: t('filter.readers.any') },
        { value: 'me', label: t('filter.readers.me') },
        { value: 'others', label: t('filter.readers.others') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={filter.reader ?? ''}
      onChange={(reader) => onChange({ ...filter, reader: reader || null })}
    />
  );
}
