import { useParams } from 'react-router';
import { kindsOf } from '#domain/medium.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { type RecordView, text } from '#storage/record-view.ts';
import { type SpaceView, useRecord, useSpaces } from '#storage/use-records.ts';
import { DutchFirst } from '#ui/dutch-first.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useAwake } from '#ui/use-awake.ts';
import { useReady } from '#ui/use-ready.ts';
import { NotHere } from './not-here.tsx';
import { OwnLanguage } from './own-language.tsx';
import { useSharedTitle } from './shared-title.ts';
import { isKept, shownToParent } from './shown-to-parent.ts';
import styles from './to-teacher.module.css';
import { Told } from './told.tsx';

/** "Toon dit aan de leraar": large, Dutch first, with the words as they were said. */
export function ToTeacherPage() {
  const { space = '', record = '' } = useParams();
  const children = useSpaces('portfolio');
  const view = useRecord(space, record);
  useReady(children !== undefined && view !== undefined);
  if (children === undefined || view === undefined) return <Loading />;
  const child = children.find((one) => one.space === space && !one.hidden);
  if (child === undefined || view === null || !isToShow(view)) return <NotHere />;
  return <Shown child={child} view={view} />;
}

function Shown({ child, view }: { child: SpaceView; view: RecordView }) {
  const t = useText('home-entries');
  const title = useSharedTitle()(view);
  const k = view.mine ? 'teacher.mine' : 'teacher.child';
  const name = { name: child.name };
  const { space, record, fields } = view;
  useAwake();
  return (
    <DutchFirst value={true}>
      <Page
        title={t(k, name)}
        heading={<Told k={k} values={name} />}
        back={view.mine ? paths.homeEntry(space, record) : paths.reading(space, record)}
        isTask
      >
        <div className={styles.shown}>
          {text(view, 'title') !== '' && (
            <p className={styles.title}>
              <bdi>{title}</bdi>
            </p>
          )}
          <OwnLanguage view={view} />
          <SaysDutchToo value={true}>
            <ShownEntry
              space={space}
              record={record}
              answers={shownAnswers(view)}
              fields={fields}
              language={text(view, 'language') || undefined}
              isMine={view.mine}
            />
          </SaysDutchToo>
        </div>
        <LinkButton to={paths.sentences} icon="chat-circle-text" isWide>
          <Told k="say.title" />
        </LinkButton>
      </Page>
    </DutchFirst>
  );
}

/** One's own once it is finished; of the child what it lets this parent read. */
function isToShow(view: RecordView): boolean {
  if (view.deleted || view.unreadable) return false;
  if (view.mine) return view.kind === 'home-entry' && isKept(view);
  const hasSomething = shownAnswers(view).length > 0 || kindsOf(view.fields).length > 0;
  return hasSomething && shownToParent([view]).length > 0;
}
