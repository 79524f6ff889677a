import { useSearchParams } from 'react-router';
import { type Ancestry, ancestryOf } from '#content/ancestry.ts';
import { emptyContent } from '#content/create.ts';
import { mergeAll } from '#content/merge.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { History, RecordVersion } from '#sync/history.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import { countWords } from '#ui/word-changes.tsx';
import { ChosenLines } from './chosen-line.tsx';
import styles from './history.module.css';
import { changesBetween, isChoice, mediaIn, textOf } from './history-changes.ts';
import { VersionWriter } from './version-writer.tsx';

type ListProps = {
  view: RecordView;
  versions: readonly RecordVersion[];
  history: History;
  roster: Roster | null;
};

/** Every version, the newest first, and where two devices met. */
export function HistoryList({ view, versions, history, roster }: ListProps) {
  const t = useText('history');
  const ancestry = ancestryOf(versions);
  const isWhole = history.older === 'all';
  const [search] = useSearchParams();
  return (
    <>
      {search.has('terug') && <Notice tone="good">{t('restore.done')}</Notice>}
      <p>{t('intro')}</p>
      <p className={styles.quiet}>{t('readers')}</p>
      {view.heads > 1 && <Notice>{t('apart')}</Notice>}
      <Rows label={t('title')}>
        {versions.map((version) => (
          <Row
            key={version.id}
            to={`?versie=${version.id}`}
            title={<When instant={version.at} />}
            text={
              <>
                <VersionWriter version={version} roster={roster} />
                {' · '}
                <Summary kind={view.kind} version={version} ancestry={ancestry} isWhole={isWhole} />
                {isMeeting(version, ancestry) && <Meeting />}
                <ChosenLines
                  version={version}
                  before={beforeOf(version, ancestry)}
                  versions={versions}
                  roster={roster}
                />
              </>
            }
            end={<Standing version={version} />}
          />
        ))}
      </Rows>
      <Older history={history} />
    </>
  );
}

function isMeeting(version: RecordVersion, ancestry: Ancestry<RecordVersion>): boolean {
  return (ancestry.get(version)?.length ?? 0) > 1;
}

export function Meeting() {
  const t = useText('history');
  return (
    <span className={styles.meeting}>
      <Icon name="device-mobile" size="small" />
      <Icon name="device-mobile" size="small" />
      <span>{t('meeting')}</span>
    </span>
  );
}

function Standing({ version }: { version: RecordVersion }) {
  const t = useText('history');
  if (!version.stands && !version.isHereAlone) return null;
  return (
    <span className={styles.tags}>
      {version.stands && <Tag tone="munt">{t('now')}</Tag>}
      {version.isHereAlone && <Tag tone="zon">{t('here')}</Tag>}
    </span>
  );
}

type SummaryProps = {
  kind: string;
  version: RecordVersion;
  ancestry: Ancestry<RecordVersion>;
  /** Nothing older is left to fetch. */
  isWhole: boolean;
};

/** How many words came and went with this version. */
function Summary({ kind, version, ancestry, isWhole }: SummaryProps) {
  const t = useText('history');
  if (version.document === null) return t('unreadableShort');
  const before = beforeOf(version, ancestry);
  if (before === null) return isWhole ? t('first') : t('old');
  const changes = changesBetween(kind, before, version.document);
  const counts = changes
    .filter((change) => change.isText)
    .map((change) => countWords(textOf(change.before), textOf(change.after)));
  const fresh = counts.reduce((sum, one) => sum + one.fresh, 0);
  const gone = counts.reduce((sum, one) => sum + one.gone, 0);
  const parts = [
    fresh > 0 ? t('words.new', { count: fresh }) : '',
    gone > 0 ? t('words.gone', { count: gone }) : '',
    ...mediaIn(changes, 'after').map((word) =>
      t('words.mediumNew', { medium: t(`medium.${word}`) }),
    ),
    ...mediaIn(changes, 'before').map((word) =>
      t('words.mediumGone', { medium: t(`medium.${word}`) }),
    ),
    changes.some(isChoice) ? t('words.else') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('words.none') : parts.join(', ');
}

/** What its writer had before them; null where that is not known here. */
export function beforeOf(version: RecordVersion, ancestry: Ancestry<RecordVersion>) {
  const parents = ancestry.get(version) ?? [];
  if (parents.length === 0) return null;
  return mergeAll(parents.map(({ document }) => document ?? emptyContent()));
}

/** Where the older ones are. Without a connection that is no error: it is said, and that is all. */
function Older({ history }: { history: History }) {
  const t = useText('history');
  const { older } = history;
  if (older === 'all') return <p className={styles.quiet}>{t('older.all')}</p>;
  if (older === 'asking') return <p role="status">{t('older.asking')}</p>;
  return (
    <div className={styles.older}>
      {older !== 'some' && <p role="status">{t(`older.${older}`)}</p>}
      <Button
        icon={older === 'some' ? 'caret-down' : 'arrow-counter-clockwise'}
        onPress={history.ask}
      >
        {older === 'some' ? t('older.show') : t('older.again')}
      </Button>
    </div>
  );
}
