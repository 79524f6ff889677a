import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { isStaff } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { mayJoinTalk } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { useClassOf } from '#storage/use-class-of.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Agreements } from './agreements.tsx';
import { GivenAlong } from './given-along.tsx';
import { Notes } from './notes.tsx';
import { NothingHere } from './nothing-here.tsx';
import { SharedWithMe } from './shared-with-me.tsx';
import { Talks } from './talks.tsx';
import { Transitions } from './transitions.tsx';

/** One young person, as far as they let this reader look. */
export function YoungPersonPage() {
  const { space = '' } = useParams();
  const roster = useRoster(space);
  const myClass = useClassOf(space);
  const { role } = useProfile().person;
  if (roster === undefined || myClass === undefined) return <Loading />;
  if (roster === null || roster.space !== 'portfolio' || !isStaff(role)) return <NothingHere />;
  const back = myClass === null ? paths.home : paths.class(myClass);
  return <YoungPerson key={space} space={space} roster={roster} back={back} />;
}

function YoungPerson({ space, roster, back }: { space: string; roster: Roster; back: string }) {
  const t = useText('staff');
  const { role } = useProfile().person;
  const whole = useWholeSpace(space);
  const writesNotes = kindRule('note')?.makers.includes(role) === true;
  const makesAgreements = kindRule('agreement')?.makers.includes(role) === true;
  const prepares = kindRule('consent')?.makers.includes(role) === true;
  const opensTransitions = kindRule('transition')?.makers.includes(role) === true;
  return (
    <Page title={roster.name} heading={<PersonName name={roster.name} />} back={back} isWide>
      <p>{t('person.onlyShared', { name: roster.name })}</p>
      <PartlyHere state={whole} />
      <GivenAlong space={space} name={roster.name} />
      <Columns
        aside={
          <>
            <Transitions space={space}>
              {opensTransitions && (
                <LinkButton to={paths.newTransition(space)} icon="signpost">
                  {t('person.openTransition')}
                </LinkButton>
              )}
              {prepares && (
                <LinkButton to={paths.thirdParties(space)} icon="paper-plane-tilt">
                  {t('person.thirdParties')}
                </LinkButton>
              )}
            </Transitions>
            <Talks space={space}>
              {mayJoinTalk(role) && (
                <LinkButton to={paths.conversation(space)} icon="chat-circle-text">
                  {t('person.startTalk')}
                </LinkButton>
              )}
            </Talks>
            <Agreements space={space}>
              {makesAgreements && (
                <LinkButton to={paths.agreement(space)} icon="users-three">
                  {t('person.makeAgreement')}
                </LinkButton>
              )}
            </Agreements>
            <Notes space={space} roster={roster}>
              {writesNotes && (
                <LinkButton to={paths.note(space)} icon="pencil-simple">
                  {t('person.writeNote')}
                </LinkButton>
              )}
            </Notes>
          </>
        }
      >
        <SharedWithMe space={space} />
      </Columns>
    </Page>
  );
}
