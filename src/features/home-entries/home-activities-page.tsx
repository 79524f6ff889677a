import { useParams } from 'react-router';
import { homeActivities } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useRecords, useSpaces } from '#storage/use-records.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { Hear } from '#ui/hear.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { AboutChild } from './about-child.tsx';
import styles from './home-entries.module.css';
import { NotHere } from './not-here.tsx';
import { isKept } from './shown-to-parent.ts';
import { Told } from './told.tsx';

/** A question helps who does not know where to begin. One that was begun goes on there. */
export function HomeActivitiesPage() {
  const { space = '' } = useParams();
  const t = useText('home-entries');
  const children = useSpaces('portfolio');
  if (children === undefined) return <Loading />;
  const child = children.find((one) => one.space === space && !one.hidden);
  if (child === undefined) return <NotHere />;
  return (
    <Page
      title={t('cards.title')}
      heading={<Told k="cards.title" />}
      back={paths.child(space)}
      isWide
    >
      <AboutChild name={child.name} />
      <Hear from="home-entries" texts={['cards.title']} />
      <Cards space={space} />
    </Page>
  );
}

function Cards({ space }: { space: string }) {
  const t = useText('home-entries');
  const mine = useRecords({ space, kinds: ['home-entry'] }) ?? [];
  const begun = mine.filter((view) => view.mine && !isKept(view));
  return (
    <ul className={styles.list}>
      {homeActivities.map(({ id }) => {
        const draft = begun.find((view) => text(view, 'activity') === id);
        return (
          <li key={id}>
            <CardLink
              to={paths.homeActivity(space, id, draft?.record)}
              art={<ActivityPicture activity={id} />}
              title={<TwoLanguages from="cards" k={`${id}.title`} />}
            >
              {draft !== undefined && (
                <span>
                  <Tag tone="koraal" icon="pencil-simple">
                    {t('child.unfinished')}
                  </Tag>
                </span>
              )}
            </CardLink>
          </li>
        );
      })}
    </ul>
  );
}
