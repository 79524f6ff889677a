import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { type SpaceView, useNew, useRecords, useRoster } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hear } from '#ui/hear.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { Loading } from '#ui/loading.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './home-entries.module.css';
import { opening, wordsOf } from './opening.ts';
import { useSharedTitle } from './shared-title.ts';
import { shownToParent } from './shown-to-parent.ts';
import { Told } from './told.tsx';

const atOnce = 20;

/** Only what came to this device, and only what the child let come: there is nothing else to open. */
export function SharedByChild({ child }: { child: SpaceView }) {
  const records = useRecords({ space: child.space });
  const unread = new Set(useNew()?.map(({ record }) => record));
  const [most, setMost] = useState(atOnce);
  if (records === undefined) return <Loading />;
  const shared = shownToParent(records);
  return (
    <section className={styles.section}>
      <h2>
        <Told k="child.whatShared" values={{ name: child.name }} />
      </h2>
      {shared.length === 0 ? (
        <EmptyState>
          <p>
            <Told k="child.nothingShared" />
          </p>
        </EmptyState>
      ) : (
        <div>
          <p className={styles.quiet}>
            <Told k="child.sharedIntro" />
          </p>
          <Hear from="home-entries" texts={['child.sharedIntro']} />
        </div>
      )}
      <ul className={styles.list}>
        {shared.slice(0, most).map((view) => (
          <li key={view.record}>
            <SharedThing view={view} isNew={unread.has(view.record)} />
          </li>
        ))}
      </ul>
      {shared.length > most && (
        <Button icon="caret-down" isWide onPress={() => setMost(most + atOnce)}>
          <Told k="child.older" />
        </Button>
      )}
    </section>
  );
}

const pictures: Partial<Record<string, IconName>> = {
  reply: 'chat-circle-text',
  note: 'chalkboard-teacher',
  step: 'flag',
  transition: 'signpost',
  talk: 'users',
  agreement: 'users-three',
  consent: 'paper-plane-tilt',
  'home-entry': 'house',
};

function SharedThing({ view, isNew }: { view: RecordView; isNew: boolean }) {
  const t = useText('home-entries');
  const titleOf = useSharedTitle();
  const roster = useRoster(view.space);
  const author = roster?.people.find(({ id }) => id === view.author);
  const words = wordsOf(view);
  return (
    <CardLink
      to={paths.reading(view.space, view.record)}
      title={
        <span className={styles.titled}>
          <Icon name={pictures[view.kind] ?? 'book-open-text'} />
          <span>{titleOf(view)}</span>
        </span>
      }
      text={words === '' ? undefined : <bdi>{opening(words)}</bdi>}
    >
      <span className={styles.facts}>
        {isNew && (
          <Tag tone="zon" icon="bell">
            {t('child.new')}
          </Tag>
        )}
        {author && author.role !== 'pupil' && <PersonName name={author.name} />}
        <When instant={view.order} />
      </span>
    </CardLink>
  );
}
