import { kindsOf } from '#domain/medium.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { CardLink } from '#ui/card-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './home-entries.module.css';
import { opening } from './opening.ts';
import { isKept, isShownToSchool } from './shown-to-parent.ts';
import { Told } from './told.tsx';

/** What this parent wrote about the child, with where it is now and who may read it. */
export function MyHomeEntries({ space }: { space: string }) {
  const mine = useRecords({ space, kinds: ['home-entry'] })?.filter((view) => view.mine);
  const written = mine?.filter(
    (view) => text(view, 'text').trim() !== '' || isKept(view) || kindsOf(view.fields).length > 0,
  );
  if (written === undefined) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Told k="child.mine" />
      </h2>
      {written.length === 0 ? (
        <EmptyState>
          <p>
            <Told k="child.nothingMine" />
          </p>
        </EmptyState>
      ) : (
        <p className={styles.quiet}>
          <Told k="child.first" />
        </p>
      )}
      <ul className={styles.list}>
        {written.map((view) => (
          <li key={view.record}>
            <MyHomeEntry view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MyHomeEntry({ view }: { view: RecordView }) {
  const t = useText('home-entries');
  const mediaWords = useMediaWords();
  return (
    <CardLink
      to={paths.homeEntry(view.space, view.record)}
      title={
        <span className={styles.titled}>
          <Icon name="house" />
          <bdi>{opening(text(view, 'text')) || mediaWords(kindsOf(view.fields))}</bdi>
        </span>
      }
    >
      <span className={styles.facts}>
        {!isKept(view) && (
          <Tag tone="koraal" icon="pencil-simple">
            {t('child.unfinished')}
          </Tag>
        )}
        <When instant={view.order} />
      </span>
      {isKept(view) && <WhoReads view={view} />}
      <StateLine state={view.state} />
    </CardLink>
  );
}

export function WhoReads({ view }: { view: RecordView }) {
  const roster = useRoster(view.space);
  const { now } = useProfile();
  const isWide = isShownToSchool(view.audience, roster, now());
  return (
    <span className={styles.readers}>
      <Icon name="eye" size="small" />
      <Told k={isWide ? 'readers.school' : 'readers.childOnly'} />
    </span>
  );
}
