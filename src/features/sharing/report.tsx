import type { RecordId } from '#domain/record.ts';
import { seenBy } from '#domain/see-as.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Choice } from '#ui/choice.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { ReportTo } from './report-to.ts';
import styles from './sharing.module.css';
import { useReport } from './use-report.ts';

const longest = 2_000;

type ReportProps = {
  view: RecordView;
  to: readonly ReportTo[];
  author: string;
  /** Begun before and not told yet: it goes on there. */
  begun: RecordId | null;
};

export function Report({ view, to, author, begun }: ReportProps) {
  const t = useText('sharing');
  const quote = wordsOf(view, author);
  const report = useReport({ view, quote, begun });
  const chosen = to.find(({ id }) => id === report.to);
  const { sent } = report;
  if (sent !== null) {
    const name = to.find(({ id }) => id === sent)?.name ?? '';
    return (
      <Notice tone="good">
        <p>{t('hurt.report.sent', { name })}</p>
        <p>{t('hurt.report.when', { name })}</p>
        <LinkButton to={paths.talk}>{t('hurt.report.look')}</LinkButton>
      </Notice>
    );
  }
  if (to.length === 0) return <p>{t('hurt.report.nobody')}</p>;
  const { missing } = report;
  return (
    <section className={styles.seen}>
      <h2>{t('hurt.report.heading')}</h2>
      <Choice
        legend={t('hurt.report.who')}
        options={to.map(({ id, name, role, when }) => ({
          value: id,
          label: <PersonName name={name} />,
          hint: when === '' ? t(`role.${role}`) : when,
        }))}
        value={report.to}
        onChange={report.choose}
      />
      <TextArea
        label={t('hurt.report.words')}
        hint={t('hurt.report.wordsHint')}
        value={report.text}
        onChange={report.write}
        maxLength={longest}
        error={missing === 'write' ? t('hurt.report.write') : null}
      />
      {chosen !== undefined && quote !== '' && (
        <Quote view={view} chosen={chosen} report={report} />
      )}
      {missing === 'choose' && <Notice tone="error">{t('hurt.report.choose')}</Notice>}
      {chosen !== undefined && <p>{t('hurt.report.when', { name: chosen.name })}</p>}
      <div>
        <Button kind="primary" icon="paper-plane-tilt" onPress={report.send}>
          {chosen === undefined
            ? t('hurt.report.goNobody')
            : t('hurt.report.go', { name: chosen.name })}
        </Button>
      </div>
      <StorageNotice problem={report.problem} />
      <StateLine state={report.state} />
    </section>
  );
}

type QuoteProps = { view: RecordView; chosen: ReportTo; report: ReturnType<typeof useReport> };

/** Whoever is told reads the hurtful words only where they may, or where the pupil sends them. */
function Quote({ view, chosen, report }: QuoteProps) {
  const t = useText('sharing');
  const now = useProfile().now();
  const target = useRecord(view.space, view.about ?? view.record);
  const family = [view, ...(target === null || target === undefined ? [] : [target])];
  const present = { person: chosen.id, role: chosen.role };
  const canRead = seenBy(present, family, now).some(({ record }) => record === view.record);
  return (
    <CheckList
      legend={t('hurt.report.quote')}
      isLegendHidden
      options={[
        {
          value: 'quote',
          label: t('hurt.report.quote'),
          hint: t(canRead ? 'hurt.report.quoteKnown' : 'hurt.report.quoteHint', {
            name: chosen.name,
          }),
        },
      ]}
      value={report.isQuoting ? ['quote'] : []}
      onChange={(value) => report.setQuoting(value.length > 0)}
    />
  );
}

function wordsOf(view: RecordView, author: string): string {
  const words = Object.entries(view.fields)
    .filter(([field]) => field === 'text' || field.startsWith('answer.'))
    .flatMap(([, values]) => values)
    .filter((value) => typeof value === 'string' && value.trim() !== '');
  return words.length === 0 ? '' : `${author}: ${words.join('\n')}`;
}
