import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type Printed, type PrintedCard, printCards } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { CardSheets } from './card-sheets.tsx';
import { ChooseCards } from './choose-cards.tsx';
import styles from './school.module.css';
import {
  classIn,
  parentsOf,
  peopleIn,
  personIn,
  type SchoolPerson,
  teamOf,
} from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice, WithSchool } from './with-school.tsx';

/** Cards of a class, of the team, or of one person (`?wie=`): chosen, made, printed, cut. */
export function CardsPage() {
  const t = useText('school');
  return (
    <WithSchool title={t('cards.title')} back={paths.home}>
      {(school) => <Cards school={school} />}
    </WithSchool>
  );
}

function Cards({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const profile = useProfile();
  const { people, parents, back } = useOwners(school);
  const [cards, setCards] = useState<PrintedCard[] | null>(null);
  const { trouble, isBusy, run } = useDoing();

  async function make(owners: readonly SchoolPerson[], renewPictures: boolean) {
    let printed: Printed = { ok: true, cards: [] };
    await run(async () => {
      printed = await printCards(profile, { people: owners.map(({ id }) => id), renewPictures });
      return printed;
    });
    if (printed.ok) setCards(printed.cards);
  }

  if (cards !== null) {
    const namesOf = (id: string) => childrenNames(school, id);
    return <Ready cards={cards} back={back} childrenOf={namesOf} />;
  }
  return (
    <Page title={t('cards.title')} back={back}>
      <TroubleNotice trouble={trouble} />
      <ChooseCards people={people} parents={parents} isBusy={isBusy} onMake={make} />
    </Page>
  );
}

function childrenNames({ view }: KnownSchool, id: string): string {
  const person = personIn(view, id);
  if (person?.role !== 'parent') return '';
  return peopleIn(view, person.follows)
    .map(({ name }) => name)
    .join(', ');
}

type ReadyProps = { cards: PrintedCard[]; back: string; childrenOf(parent: string): string };

function Ready({ cards, back, childrenOf }: ReadyProps) {
  const t = useText('school');
  return (
    <Page title={t('cards.title')} back={back} isWide>
      <div className={styles.notOnPaper}>
        <Notice tone="good">
          <p>{t('cards.ready', { count: cards.length })}</p>
          <p>{t('cards.once')}</p>
        </Notice>
        <div className={styles.buttons}>
          <Button kind="primary" icon="printer" onPress={() => window.print()}>
            {t('cards.print')}
          </Button>
          <LinkButton to={back} icon="check">
            {t('cards.done')}
          </LinkButton>
        </div>
      </div>
      <CardSheets cards={cards} childrenOf={childrenOf} />
    </Page>
  );
}

type Owners = { people: SchoolPerson[]; parents: SchoolPerson[]; back: string };

/** Who this page is about: the address says it. */
function useOwners({ view }: KnownSchool): Owners {
  const { class: place } = useParams();
  const [search] = useSearchParams();
  const one = personIn(view, search.get('wie') ?? undefined);
  if (one) return { people: [one], parents: [], back: paths.person(one.id) };
  const of = classIn(view, place);
  if (!of) return { people: teamOf(view), parents: [], back: paths.staff };
  const parents = new Map(
    of.pupils.flatMap((pupil) => parentsOf(view, pupil).map((parent) => [parent.id, parent])),
  );
  return {
    people: peopleIn(view, of.pupils),
    parents: [...parents.values()],
    back: paths.schoolClass(of.id),
  };
}
