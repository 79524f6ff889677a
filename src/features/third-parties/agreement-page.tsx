import { wordIn } from '#domain/third-party.ts';
import { mayAnswer, mayStop } from '#domain/third-party-standing.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useReading } from '#storage/use-reading.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { Answer } from './answer.tsx';
import { Facts } from './facts.tsx';
import { mayPrepare } from './may.ts';
import type { OfAgreement } from './of-agreement.ts';
import { OnPaper } from './on-paper.tsx';
import { Preview } from './preview.tsx';
import { Readers } from './readers.tsx';
import { SignForm } from './sign-form.tsx';
import { Signers } from './signers.tsx';
import { StandingWords } from './standing-words.tsx';
import { Stop } from './stop.tsx';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';
import { useWords } from './use-words.ts';
import { addressOf } from './ways.ts';

/** One agreement as it stands: the same page for the pupil, a parent, and who prepares it. */
export function AgreementPage(props: OfAgreement) {
  const { view, roster, known } = props;
  const t = useText('third-parties');
  const profile = useProfile();
  const { id, role } = profile.person;
  useReading([view]);
  const mayChange = mayPrepare(profile, view, known);
  const me = { id, role };
  const { state } = known.standing;
  const title = wordIn(view.fields, 'title') || t('title');
  return (
    <Page title={title} heading={<bdi>{title}</bdi>} back={paths.thirdParties(view.space)} isWide>
      <Notice tone={state === 'given' ? 'good' : 'info'}>
        <p>
          <StandingWords known={known} roster={roster} />
        </p>
        {state === 'refused' && <Talk />}
      </Notice>
      <TwoApart view={view} />
      <Columns
        aside={
          <div className={styles.screen}>
            <Signers {...props} />
            {role === 'pupil' && <SignForm {...props} />}
            {mayAnswer(known.of, me, known.now) && <Answer {...props} />}
            <OnPaper {...props} />
            <Stop {...props} may={mayStop(known.of, me, known.now)} />
            <Readers {...props} />
          </div>
        }
      >
        <Facts view={view} />
        {mayChange && (
          <div>
            <LinkButton to={addressOf(view.space, view.record, 'write')} icon="pencil-simple">
              {t('write.change')}
            </LinkButton>
          </div>
        )}
        {role !== 'pupil' && role !== 'parent' && state === 'draft' && (
          <p>{t('prepared', { name: roster.name })}</p>
        )}
        <Preview view={view} roster={roster} mayChange={mayChange} />
      </Columns>
    </Page>
  );
}

/** Nothing is said about who is right: a person helps, not an app. */
function Talk() {
  const { role } = useProfile().person;
  return (
    <>
      <p>
        <Told k={role === 'parent' ? 'talk.u' : 'talk.je'} />
      </p>
      {role === 'pupil' && (
        <LinkButton to={paths.talk} icon="chat-circle-text">
          <Told k="talk.go" />
        </LinkButton>
      )}
    </>
  );
}

const asked: readonly string[] = ['title', 'contact', 'purpose', 'organisation', 'until'];

/** Two devices wrote apart: who may write says what stays. Of two days or kinds only one can. */
function TwoApart({ view }: { view: RecordView }) {
  const wordsOf = useWords();
  const fields = Object.fromEntries(
    Object.entries(view.fields).filter(([name]) => asked.includes(name)),
  );
  const found = useTwoVersions({ ...view, fields });
  if (found === null) return null;
  const isOne = found.field === 'organisation' || found.field === 'until';
  return (
    <TwoVersionsQuestion
      asked={isOne ? { ...found, joined: null } : found}
      show={(value) => wordsOf(found.field, value)}
    />
  );
}
