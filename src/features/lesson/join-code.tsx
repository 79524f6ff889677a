import { type RefObject, useState } from 'react';
import { lessonCode } from '#domain/lesson-code.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { paths } from '#ui/paths.ts';
import { Qr } from '#ui/qr.tsx';
import styles from './lesson.module.css';
import { singleKeys } from './single-keys.ts';

type JoinCodeProps = {
  record: string;
  onBoard(): void;
  button: RefObject<HTMLDivElement | null>;
};

/** How a class finds its lesson, small: the board shows it large. */
export function JoinCode({ record, onBoard, button }: JoinCodeProps) {
  const lead = useText('leading');
  const code = lessonCode(record);
  return (
    <Card>
      <div className={styles.join}>
        <div className={styles.smallQr}>
          <Qr text={joinAddress(code)} label={lead('board.qr')} />
        </div>
        <p className={styles.small}>{lead('lead.code')}</p>
        <p className={styles.code} dir="ltr">
          {code}
        </p>
        <div ref={button} className={styles.boardButton}>
          <Button kind="primary" icon={<Icon name="chalkboard-teacher" />} isWide onPress={onBoard}>
            {lead('lead.board')}
          </Button>
        </div>
        <BoardKey />
      </div>
    </Card>
  );
}

/** Says that P works too, and lets it rest on this device. */
function BoardKey() {
  const t = useText('leading');
  const staff = useText('staff');
  const [isOn, setOn] = useState(singleKeys.areOn);
  const turn = () => {
    singleKeys.turn(!isOn);
    setOn(!isOn);
  };
  return (
    <div className={styles.keys}>
      {isOn && <p>{t('lead.boardKey')}</p>}
      <Button kind="quiet" onPress={turn}>
        {staff(isOn ? 'board.keyOff' : 'board.keyOn')}
      </Button>
    </div>
  );
}

export function joinAddress(code: string): string {
  return `${window.location.origin}${paths.joinLesson}#${code}`;
}
