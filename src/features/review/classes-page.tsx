import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import type { SpaceView } from '#storage/records.ts';
import { useAgreementsToReview } from '#storage/use-agreements-to-review.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useNew, useSpaces } from '#storage/use-records.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { CardLink } from '#ui/card-link.tsx';
import { Columns } from '#ui/columns.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { NothingFetched } from '#ui/nothing-fetched.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { ToReview } from '#ui/to-review.tsx';
import { useReady } from '#ui/use-ready.ts';
import { JustShared } from './just-shared.tsx';
import { PeopleRows } from './people-rows.tsx';
import { spacesWithNew } from './queue.ts';
import styles from './review.module.css';

/** The home of who teaches or coaches: what was just shared with them first, then their people. */
export function ClassesPage() {
  const t = useText('staff');
  const spaces = useSpaces();
  const waiting = useNew();
  const first = useFirstFetch();
  const toReview = useAgreementsToReview();
  const { role } = useProfile().person;
  useReady(spaces !== undefined && waiting !== undefined);
  if (spaces === undefined || waiting === undefined) return <Loading />;
  const shown = spaces.filter((space) => !space.hidden);
  const classes = shown.filter((space) => space.kind === 'class');
  const portfolios = shown.filter((space) => space.kind === 'portfolio');
  const isFollowing = role === 'coach' || (classes.length === 0 && portfolios.length > 0);
  if (shown.length === 0 && first !== 'had') {
    return (
      <Page title={t('classes.title')} isWide>
        <NothingFetched first={first} />
      </Page>
    );
  }
  return (
    <Page title={t(isFollowing ? 'classes.titleFollowing' : 'classes.title')} isWide>
      <Columns
        shape="even"
        aside={
          isFollowing ? (
            <Following portfolios={portfolios} withNew={spacesWithNew(waiting)} />
          ) : (
            <Classes classes={classes} />
          )
        }
      >
        <ToReview className={styles.section} cards={toReview} people={portfolios} />
        <JustShared waiting={waiting} portfolios={portfolios} />
        <div className={styles.section}>
          <TextLink to={paths.allCards} icon="cards-three">
            {t('classes.allCards')}
          </TextLink>
          <TextLink to={paths.guide} icon="book-open-text">
            {t('classes.guide')}
          </TextLink>
        </div>
      </Columns>
    </Page>
  );
}

function Classes({ classes }: { classes: readonly SpaceView[] }) {
  const t = useText('staff');
  if (classes.length === 0) return <EmptyState>{t('classes.none')}</EmptyState>;
  return (
    <section className={styles.section}>
      <h2>{t('classes.list')}</h2>
      {classes.map((one) => (
        <CardLink
          key={one.space}
          to={paths.class(one.space)}
          title={<PersonName name={one.name} />}
        />
      ))}
    </section>
  );
}

type FollowingProps = { portfolios: readonly SpaceView[]; withNew: ReadonlySet<SpaceId> };

function Following({ portfolios, withNew }: FollowingProps) {
  const t = useText('staff');
  if (portfolios.length === 0) return <EmptyState>{t('classes.noYoungPeople')}</EmptyState>;
  return (
    <section className={styles.section}>
      <h2>{t('classes.following')}</h2>
      <PeopleRows
        label={t('classes.following')}
        people={portfolios.map((one) => ({ name: one.name, portfolio: one.space }))}
        withNew={withNew}
      />
    </section>
  );
}
