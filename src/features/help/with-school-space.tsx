import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { Loading } from '#ui/loading.tsx';
import { NothingFetched } from '#ui/nothing-fetched.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useSchoolSpace } from './use-keeping.ts';

export type SchoolSpace = NonNullable<ReturnType<typeof useSchoolSpace>>;

/** For who looks after the list: what the school says is on this device, also without internet. */
export function WithSchoolSpace({ children }: { children(school: SchoolSpace): ReactNode }) {
  const t = useText('help-desk');
  const school = useSchoolSpace();
  const first = useFirstFetch();
  if (school) return children(school);
  return (
    <Page title={t('school.title')} back={paths.home}>
      {school === undefined ? (
        <Loading />
      ) : (
        <NothingFetched first={first === 'had' ? 'under-way' : first} />
      )}
    </Page>
  );
}
