import { useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useNew, useRoster } from '#storage/use-records.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { ClassLessons } from './class-lessons.tsx';
import { NothingHere } from './nothing-here.tsx';
import { PeopleRows } from './people-rows.tsx';
import { spacesWithNew } from './queue.ts';

/** The class as a calm list of people, in the order of the class list. */
export function ClassPage() {
  const { space = '' } = useParams();
  const t = useText('staff');
  const staff = useText('staff');
  const roster = useRoster(space);
  const waiting = useNew();
  if (roster === undefined || waiting === undefined) return <Loading />;
  if (roster === null || roster.space !== 'class') return <NothingHere />;
  const pupils = roster.people.flatMap(({ name, role, portfolio }) =>
    role === 'pupil' && portfolio !== undefined ? [{ name, portfolio }] : [],
  );
  return (
    <Page title={roster.name} heading={<PersonName name={roster.name} />} back={paths.home} isWide>
      <ClassLessons space={space} />
      {pupils.length === 0 ? (
        <EmptyState>{t('class.empty')}</EmptyState>
      ) : (
        <>
          <TextLink to={paths.nobodyForgotten(space)} icon="users-three">
            {staff('forgotten.title')}
          </TextLink>
          <PeopleRows
            label={t('class.pupils')}
            people={pupils}
            withNew={spacesWithNew(waiting)}
            columns={3}
          />
        </>
      )}
    </Page>
  );
}
