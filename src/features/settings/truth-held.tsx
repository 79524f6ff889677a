import { useText } from '#i18n/use-text.ts';
import type { HeldView } from '#sync/held.ts';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Setting } from './setting.tsx';
import { kindKey, reasonKey } from './tray-words.ts';

const mostShown = 20;
const longestTitle = 80;

/** What the school could not take, and why; the tray says how to go on with it. */
export function TruthHeld({ held }: { held: readonly HeldView[] }) {
  const t = useText('truth');
  const words = useText('settings');
  if (held.length === 0) return null;
  return (
    <Setting title={t('held.title')}>
      <Rows label={t('held.title')}>
        {held.slice(0, mostShown).map(({ id, text, kind, reason }) => (
          <Row
            key={id}
            start={<Icon name="warning" />}
            title={<bdi>{firstLineOf(text) || words(`tray.kind.${kindKey(kind)}`)}</bdi>}
            text={words(`tray.reason.${reasonKey(reason)}`)}
          />
        ))}
      </Rows>
      <LinkButton to={paths.tray} icon="eye">
        {t('held.link')}
      </LinkButton>
    </Setting>
  );
}

function firstLineOf(text: string): string {
  const line = Array.from(text.trim().split('\n', 1)[0] ?? '');
  return line.length <= longestTitle ? line.join('') : `${line.slice(0, longestTitle).join('')}…`;
}
