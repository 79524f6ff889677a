import { dayOf } from '#domain/calendar.ts';
import type { Roster } from '#domain/roster.ts';
import { lastThirdPartyDay, organisationKinds } from '#domain/third-party.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Lacks } from './lacks.tsx';
import { limits } from './limits.ts';
import { PieceChoice } from './piece-choice.tsx';
import styles from './third-parties.module.css';
import { type Place, useForm } from './use-form.ts';
import type { Known } from './use-known.ts';
import { addressOf } from './ways.ts';

type WritePageProps = {
  place: Place;
  view: RecordView | null;
  roster: Roster;
  known: Known | null;
};

/** To whom, for what, until when, and which pieces. Every word stays, also where something is wrong. */
export function WritePage({ place, view, roster, known }: WritePageProps) {
  const { space, record } = place;
  const t = useText('third-parties');
  const dates = useDates();
  const { person, now } = useProfile();
  const form = useForm(place, view);
  const { word, change } = form;
  const isPupil = person.role === 'pupil';
  const last = lastThirdPartyDay(now());
  return (
    <Page
      title={t('title')}
      back={view === null ? paths.thirdParties(space) : addressOf(space, record)}
      isTask
      actions={
        <Button kind="primary" icon="check" isWide onPress={form.finish}>
          {t('write.ready')}
        </Button>
      }
    >
      <div className={styles.screen}>
        {(known?.of.signatures.length ?? 0) > 0 && <Notice>{t('write.changes')}</Notice>}
        <Choice
          legend={t('write.organisation')}
          options={organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={organisationKinds.find((kind) => kind === word('organisation')) ?? null}
          onChange={(kind) => change('organisation', kind)}
        />
        <TextField
          label={t('write.name')}
          value={word('title')}
          maxLength={limits.name}
          onChange={(typed) => change('title', typed)}
        />
        <TextField
          label={t('write.contact')}
          hint={t('write.contactHint')}
          value={word('contact')}
          maxLength={limits.name}
          onChange={(typed) => change('contact', typed)}
        />
        <TextArea
          label={t('write.purpose')}
          hint={t('write.purposeHint')}
          value={word('purpose')}
          maxLength={limits.purpose}
          onChange={(typed) => change('purpose', typed)}
        />
        <TextField
          type="date"
          label={t('write.until')}
          hint={t('write.untilHint', { day: dates.text({ day: last }, 'long') })}
          value={form.until}
          min={dayOf(now())}
          max={last}
          onChange={(day) => change('until', day)}
        />
        {isPupil ? (
          <PieceChoice space={space} values={form.values} onChange={change} />
        ) : (
          <p>{t('write.piecesOnly', { name: roster.name })}</p>
        )}
        <StorageNotice problem={form.problem} />
        <Lacks lacks={form.lacks} now={now()} />
        <StateLine state={form.state} />
      </div>
    </Page>
  );
}
