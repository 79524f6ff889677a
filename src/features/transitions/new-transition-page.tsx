import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NewTransitionForm } from './new-transition-form.tsx';
import { NothingHere } from './nothing-here.tsx';

/** Starts a transition: which moment, which day, and who sits at the table beside the young person. */
export function NewTransitionPage() {
  const { space = '' } = useParams();
  const t = useText('transitions');
  const { role } = useProfile().person;
  const roster = useRoster(space);
  if (roster === undefined) return <Loading />;
  const mayMake = kindRule('transition')?.makers.includes(role) === true;
  if (roster === null || roster.space !== 'portfolio' || !mayMake) return <NothingHere />;
  const isOwn = role === 'pupil';
  return (
    <Page
      title={isOwn ? t('create.ownTitle') : t('create.title', { name: roster.name })}
      back={isOwn ? paths.loopbook : paths.youngPerson(space)}
      art={<Art name="bridge" />}
      isTask
    >
      <p>{isOwn ? t('create.intro.pupil') : t('create.intro.staff', { name: roster.name })}</p>
      <NewTransitionForm key={space} space={space} roster={roster} isOwn={isOwn} />
    </Page>
  );
}
