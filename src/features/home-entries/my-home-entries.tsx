import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { kindsOf } from '#domain/medium.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { CardLink } from '#ui/card-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hear } from '#ui/hear.tsx';
import { Icon } from '#ui/icon.tsx';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { Tag } from '#ui/tag.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { When } from '#ui/when.tsx';
import styles from './home-entries.module.css';
import { opening, wordsOf } from './opening.ts';
import { isKept, isShownToSchool } from './shown-to-parent.ts';
import { Told } from './told.tsx';

/** What this parent wrote about the child, with where it is now and who may read it. */
export function MyHomeEntries({ space }: { space: string }) {
  const mine = useRecords({ space, kinds: ['home-entry'] })?.filter((view) => view.mine);
  const written = mine?.filter((view) => wordsOf(view) !== '' || isKept(view) || hasMore(view));
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
        <div>
          <p className={styles.quiet}>
            <Told k="child.first" />
          </p>
          <Hear from="home-entries" texts={['child.first']} />
        </div>
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
  const activity = text(view, 'activity');
  const isAnswer = isActivityId(activity);
  const short = opening(wordsOf(view)) || mediaWords(kindsOf(view.fields));
  return (
    <CardLink
      to={paths.homeEntry(view.space, view.record)}
      title={
        <span className={styles.titled}>
          <Icon name="house" />
          {isAnswer ? <TwoLanguages from="cards" k={`${activity}.title`} /> : <bdi>{short}</bdi>}
        </span>
      }
      text={isAnswer && short !== '' ? <bdi>{short}</bdi> : undefined}
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

function hasMore(view: RecordView): boolean {
  return kindsOf(view.fields).length > 0 || text(view, 'activity') !== '';
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
