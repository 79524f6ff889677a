import { useText } from '#i18n/use-text.ts';
import type { SchoolView } from '#sync/school.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import styles from './school.module.css';
import { personIn } from './school-people.ts';

/** Who, when, what kind and why of writes that did not arrive: never a word of what they say. */
export function HeldRows({ view }: { view: SchoolView }) {
  const t = useText('school');
  if (view.held.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('held.title')}</h2>
      <p className={styles.quiet}>{t('held.intro')}</p>
      <Rows label={t('held.title')}>
        {view.held.map((held) => (
          <Row
            key={`${held.by} ${held.received} ${held.kind} ${held.reason}`}
            title={<PersonName name={personIn(view, held.by)?.name ?? t('held.someone')} />}
            text={`${t(`held.kind.${kindWord(held.kind)}`)}. ${t(`held.reason.${reasonWord(held.reason)}`)}`}
            end={<When instant={held.received} />}
          />
        ))}
      </Rows>
    </section>
  );
}

const kinds = ['entry', 'step', 'home-entry', 'reply', 'note', 'transition'] as const;

function kindWord(kind: string): (typeof kinds)[number] | 'other' {
  return kinds.find((known) => known === kind) ?? 'other';
}

type Word = 'rights' | 'changed' | 'size' | 'gone' | 'deleted' | 'waits';

const words: Record<string, Word> = {
  'not-member': 'rights',
  'not-reader': 'rights',
  'not-maker': 'rights',
  'not-editor': 'rights',
  'not-audience': 'rights',
  changed: 'changed',
  'too-many-heads': 'changed',
  malformed: 'size',
  'too-large': 'size',
  'wrong-id': 'size',
  'same-id': 'size',
  'no-record': 'gone',
  'no-about': 'gone',
  deleted: 'deleted',
  witness: 'waits',
};

export function reasonWord(reason: string): Word | 'other' {
  return words[reason] ?? 'other';
}
