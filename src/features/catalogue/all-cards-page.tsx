import { useSearchParams } from 'react-router';
import { type Activity, competences } from '#domain/activity.ts';
import { activities, homeActivities } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Unfold } from '#ui/unfold.tsx';
import { AboutActivity } from './about-activity.tsx';
import styles from './catalogue.module.css';
import { OwnCards } from './own-cards.tsx';

/** What young people are asked, for who guides them: to look at, with the terms of the school. */
export function AllCardsPage() {
  const t = useText('all-cards');
  const asked = useText('activities');
  const parts = [
    ...competences.map((id) => ({
      id,
      title: asked(`list.question.${id}`),
      term: t(`olb.${id}`),
      activities: activities.filter(({ competence }) => competence === id),
    })),
    { id: 'home', title: t('home'), term: null, activities: homeActivities },
  ];
  return (
    <Page title={t('title')} back={paths.home} isWide>
      <p>{t('intro')}</p>
      <OwnCards />
      <div>
        {parts.map((part) => (
          <Part key={part.id} {...part} />
        ))}
      </div>
    </Page>
  );
}

type PartProps = {
  id: string;
  title: string;
  term: string | null;
  activities: readonly Activity[];
};

function Part({ id, title, term, activities: shown }: PartProps) {
  const [address, setAddress] = useSearchParams();
  const open = address.get('deel');
  return (
    <Unfold
      title={
        <>
          {title}
          {term !== null && <span className={styles.term}>{term}</span>}
        </>
      }
      isOpen={open === id}
      onToggle={(isOpen) => {
        if (isOpen || open === id) setAddress(isOpen ? { deel: id } : {}, { replace: true });
      }}
    >
      <div className={styles.cards}>
        {shown.map((activity) => (
          <AboutActivity key={activity.id} activity={activity} />
        ))}
      </div>
    </Unfold>
  );
}
