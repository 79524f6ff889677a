import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { typedLessonCode } from '#domain/lesson-code.ts';
import { useText } from '#i18n/use-text.ts';
import { useActiveProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextField } from '#ui/text-field.tsx';
import { FindLesson } from './find-lesson.tsx';
import styles from './lesson.module.css';
import { SayWhoFirst } from './say-who-first.tsx';

/** Behind the QR on the board, or by its six letters: to the lesson, and first in if one is not. */
export function JoinPage() {
  const t = useText('lesson');
  const profile = useActiveProfile();
  const { hash } = useLocation();
  const code = typedLessonCode(hash);
  if (profile === undefined) return <Loading />;
  return (
    <Page title={t('join.title')} back={profile === null ? paths.welcome : paths.home} isTask>
      {code === null && <CodeField />}
      {code !== null && profile === null && <SayWhoFirst code={code} />}
      {code !== null && profile !== null && <FindLesson key={code} code={code} />}
    </Page>
  );
}

function CodeField() {
  const t = useText('lesson');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const code = typedLessonCode(text);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (code !== null) void navigate(`${paths.joinLesson}#${code}`);
      }}
    >
      <TextField
        label={t('join.code')}
        hint={t('join.hint')}
        error={isAsked && code === null ? t('join.shape') : null}
        value={text}
        onChange={setText}
        maxLength={24}
        autoCapitalize="characters"
        isSpellChecked={false}
      />
      <Button kind="primary" type="submit" icon="arrow-right" isWide>
        {t('join.go')}
      </Button>
    </form>
  );
}
