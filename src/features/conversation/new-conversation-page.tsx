import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { Art } from '#ui/art.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NothingHere } from './nothing-here.tsx';
import { StartForm } from './start-form.tsx';
import { Told } from './told.tsx';
import { afterTalk } from './ways.ts';

/** Before a conversation: who sits here, what it is about, and who will read it. */
export function NewConversationPage() {
  const { space = '' } = useParams();
  const t = useText('conversation');
  const { role } = useProfile().person;
  const roster = useRoster(space);
  useWholeSpace(space);
  if (roster === undefined) return <Loading />;
  const mayMake = kindRule('talk')?.makers.includes(role) === true;
  if (roster === null || roster.space !== 'portfolio' || !mayMake) return <NothingHere />;
  return (
    <Page
      title={t('start.title')}
      heading={<Told k="start.title" />}
      back={role === 'pupil' ? paths.loopbook : afterTalk(role, space)}
      art={<Art name="hands" />}
      isTask
    >
      <div>
        <p>
          <Told k="start.what" />
        </p>
        <p>
          <Told k="start.stop" />
        </p>
        <p>
          <Told
            k={role === 'pupil' ? 'start.reads.pupil' : 'start.reads.adult'}
            values={{ name: roster.name }}
          />
        </p>
      </div>
      <StartForm key={space} space={space} roster={roster} />
    </Page>
  );
}
