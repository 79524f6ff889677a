import { Fragment, type ReactNode } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { HelpFound, HelpReport } from '#sync/help.ts';
import { When } from '#ui/when.tsx';
import { reasonWord } from './held-rows.tsx';
import styles from './school.module.css';

/** What a device said of itself: counts, moments and room. */
export function HelpFacts({ found: { report, at } }: { found: HelpFound }) {
  const t = useText('school');
  const { number, size } = useDates();
  const { storage } = report;
  const room = (bytes: number | null) => (bytes === null ? t('help.unknown') : size(bytes));
  const facts: [string, ReactNode][] = [
    [t('help.asked'), <When key="asked" instant={at} />],
    [t('help.device'), <bdi key="device">{report.device || t('help.unknown')}</bdi>],
    [t('help.app'), <bdi key="app">{report.app}</bdi>],
    [t('help.last'), <Last key="last" report={report} />],
    [t('help.waiting'), number(report.waiting)],
    [t('help.media'), mediaText(report, { number, size })],
    [t('help.oldest'), <Oldest key="oldest" ms={report.oldest} />],
    [t('help.held'), <Held key="held" report={report} />],
    [t('help.used'), room(storage.used)],
    [t('help.free'), room(storage.free)],
    [t('help.keeps'), t(`help.${keepsWord(storage.persistent)}`)],
    [t('help.errors'), <Errors key="errors" report={report} />],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function keepsWord(persistent: boolean | null): 'yes' | 'no' | 'unknown' {
  if (persistent === null) return 'unknown';
  return persistent ? 'yes' : 'no';
}

type Texts = Pick<ReturnType<typeof useDates>, 'number' | 'size'>;

function mediaText(report: HelpReport, { number, size }: Texts): string {
  const count = number(report.waitingMedia);
  return report.waitingMedia === 0 ? count : `${count} (${size(report.waitingMediaBytes)})`;
}

function Last({ report: { lastExchange } }: { report: HelpReport }) {
  const t = useText('school');
  return lastExchange === null ? t('help.never') : <When instant={lastExchange} />;
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** Rounded as people do. */
function Oldest({ ms }: { ms: number | null }) {
  const t = useText('school');
  const { duration } = useDates();
  if (ms === null) return t('help.nothing');
  return ms >= dayMs
    ? duration(Math.round(ms / dayMs), 'day')
    : duration(Math.max(1, Math.round(ms / hourMs)), 'hour');
}

function Held({ report: { held } }: { report: HelpReport }) {
  const t = useText('school');
  const { number } = useDates();
  if (held.length === 0) return t('help.nothing');
  return held
    .map(({ reason, count }) => `${number(count)}: ${t(`held.reason.${reasonWord(reason)}`)}`)
    .join(' ');
}

const errors = ['offline', 'signed-out', 'update', 'server', 'full'] as const;

function Errors({ report }: { report: HelpReport }) {
  const t = useText('school');
  const [word] = report.errors;
  if (word === undefined) return t('help.nothing');
  return t(`help.error.${errors.find((one) => one === word) ?? 'other'}`);
}
