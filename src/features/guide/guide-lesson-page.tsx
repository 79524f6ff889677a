import { useParams } from 'react-router';
import { kindRule } from '#domain/kind-rule.ts';
import { talkMoves } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { ClassLinks } from './class-links.tsx';
import styles from './guide.module.css';
import { LessonCards } from './lesson-cards.tsx';
import { findLesson, type Lesson, type LessonStep, lessonSteps } from './lessons.ts';
import { Lines } from './lines.tsx';
import { PrintButton } from './print-button.tsx';
import { TimedSteps } from './timed-steps.tsx';

/** One lesson, from preparing to reading back: on the screen, or on paper beside the board. */
export function GuideLessonPage() {
  const { lesson: id = '' } = useParams();
  const t = useText('guide');
  const said = useText('guide-lessons');
  const lesson = findLesson(id);
  if (lesson === null) {
    return (
      <Page title={t('title')} back={paths.guide}>
        <Notice>{t('gone')}</Notice>
      </Page>
    );
  }
  return (
    <Page title={said(`${lesson.id}.title`)} back={paths.guide} isWide>
      <div className={styles.head}>
        <Tag>{t(`lessons.groups.${lesson.group}`)}</Tag>
        <PrintButton />
      </div>
      <p className={styles.goal}>
        <strong>{t('lesson.goal')}</strong> <span>{said(`${lesson.id}.goal`)}</span>
      </p>
      <Columns shape="even" aside={<Beside lesson={lesson} />}>
        <Before lesson={lesson} />
        <InClass lesson={lesson} />
      </Columns>
    </Page>
  );
}

/** What it names is called as the buttons themselves say it. */
function Before({ lesson }: { lesson: Lesson }) {
  const t = useText('guide');
  const said = useText('guide-lessons');
  const staff = useText('staff');
  return (
    <section className={styles.section}>
      <Lines
        title={t('lesson.prepare.title')}
        lines={[
          t('lesson.prepare.read'),
          said(`${lesson.id}.prepare`),
          t('lesson.prepare.allowed'),
          t('lesson.prepare.moment', { button: staff('class.startLesson') }),
          t('lesson.prepare.paper', { button: staff('class.paper') }),
        ]}
      />
      <ClassLinks card={lesson.cards[0]} />
    </section>
  );
}

function InClass({ lesson }: { lesson: Lesson }) {
  const t = useText('guide');
  const said = useText('guide-lessons');
  const sharing = useText('sharing');
  const textOf = (id: LessonStep) => {
    if (id === 'do') return t('lesson.steps.do');
    if (id === 'choose') return t('lesson.steps.choose', { button: sharing('keepToMe') });
    return said(`${lesson.id}.${id}`);
  };
  return (
    <TimedSteps
      title={t('lesson.steps.title')}
      steps={lessonSteps.map((id) => ({
        id,
        minutes: lesson.minutes[id],
        text: textOf(id),
      }))}
    />
  );
}

function Beside({ lesson: { id, cards } }: { lesson: Lesson }) {
  const t = useText('guide');
  const talk = useText('conversation');
  const app = useText('app');
  const said = useText('guide-lessons');
  return (
    <>
      <LessonCards cards={cards} />
      <Lines
        title={t('lesson.ask.title')}
        intro={t('lesson.ask.who')}
        lines={talkMoves.map((move) => talk(`move.${move}.question`))}
      />
      <Lines title={t('lesson.ask.more')} lines={[said(`${id}.ask1`), said(`${id}.ask2`)]} />
      <Lines
        title={t('lesson.paper.title')}
        lines={[t('lesson.paper.sheet'), said(`${id}.aloud`)]}
      />
      <Lines
        title={t('lesson.after.title')}
        lines={[
          t('lesson.after.photo'),
          t('lesson.after.read', { button: app('places.new') }),
          said(`${id}.after`),
        ]}
      />
      <AfterLinks />
    </>
  );
}

function AfterLinks() {
  const app = useText('app');
  const paper = useText('paper');
  const { role } = useProfile().person;
  return (
    <div className={styles.links}>
      {kindRule('sheet')?.makers.includes(role) && (
        <TextLink to={paths.papers} icon="camera">
          {paper('read.title')}
        </TextLink>
      )}
      {role !== 'admin' && (
        <TextLink to={paths.newlyShared} icon="bell">
          {app('places.new')}
        </TextLink>
      )}
    </div>
  );
}
