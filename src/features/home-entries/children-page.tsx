import { useText } from '#i18n/use-text.ts';
import { type SpaceView, useNew, useSpaces } from '#storage/use-records.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { Art } from '#ui/art.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { NothingFetched } from '#ui/nothing-fetched.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Tag } from '#ui/tag.tsx';
import { useReady } from '#ui/use-ready.ts';
import styles from './home-entries.module.css';
import { shownToParent } from './shown-to-parent.ts';
import { ThreeWays } from './three-ways.tsx';
import { Told } from './told.tsx';

/** A parent's first screen: each child, what is new of that child, and a place to write. */
export function ChildrenPage() {
  const t = useText('home-entries');
  const children = useSpaces('portfolio')?.filter(({ hidden }) => !hidden);
  const news = useNew();
  const first = useFirstFetch();
  const isLoaded = children !== undefined && news !== undefined;
  useReady(isLoaded);
  if (!isLoaded) return <Loading />;
  const waiting = shownToParent(news);
  const [only] = children;
  return (
    <Page
      title={t('children.title')}
      heading={<Told k="children.title" />}
      art={<Art name="kitchen" />}
      isWide
    >
      {children.length === 0 && first !== 'had' && <NothingFetched first={first} />}
      {children.length === 0 && first === 'had' && (
        <EmptyState>
          <p>
            <Told k="children.empty" />
          </p>
        </EmptyState>
      )}
      <ul className={styles.children}>
        {children.map((child) => (
          <li key={child.space}>
            <ChildCard
              child={child}
              isOnly={children.length === 1}
              news={waiting.filter(({ space }) => space === child.space).length}
            />
          </li>
        ))}
      </ul>
      {only !== undefined && children.length === 1 && <ThreeWays child={only} />}
      {children.length > 0 && (
        <LinkButton to={paths.sentences} icon="chat-circle-text" isWide>
          <Told k="say.title" />
        </LinkButton>
      )}
    </Page>
  );
}

type ChildCardProps = { child: SpaceView; isOnly: boolean; news: number };

function ChildCard({ child, isOnly, news }: ChildCardProps) {
  const t = useText('home-entries');
  return (
    <Card>
      <div className={styles.card}>
        <div className={styles.about}>
          <div className={styles.child}>
            <Icon name="student" size="large" />
            <h2>
              <PersonName name={child.name} />
            </h2>
          </div>
          {news === 0 ? (
            <p className={styles.quiet}>
              <Told k="children.nothingNew" />
            </p>
          ) : (
            <p>
              <Tag tone="zon" icon="bell">
                {t('children.new', { count: news })}
              </Tag>
            </p>
          )}
        </div>
        <div className={styles.actions}>
          <LinkButton to={paths.child(child.space)} kind="primary" icon="book-open-text" isWide>
            <Told k="children.open" values={{ name: child.name }} />
          </LinkButton>
          {!isOnly && (
            <LinkButton to={paths.homeEntry(child.space)} kind="make" icon="plus" isWide>
              <Told k="children.tell" values={{ name: child.name }} />
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}
