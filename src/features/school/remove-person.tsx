import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { AskFirst } from './ask-first.tsx';
import { SayGoodbye } from './say-goodbye.tsx';
import styles from './school.module.css';
import type { SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** Somebody leaves: place, card and devices end. For thirty days it can be undone. */
export function RemovePerson({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const navigate = useNavigate();
  const me = useProfile().person.id;
  const [isAsking, setAsking] = useState(false);
  const { trouble, isBusy, run } = useDoing();
  const { id, name, role } = person;

  async function remove() {
    setAsking(false);
    if (await run(() => school.change({ do: 'remove-person', id }))) {
      void navigate(paths.home, { replace: true });
    }
  }

  return (
    <section className={styles.section}>
      <h2>{t('leaving.title')}</h2>
      <TroubleNotice trouble={trouble} />
      {role === 'pupil' && <SayGoodbye school={school} person={person} />}
      <div className={styles.buttons}>
        {role === 'pupil' && (
          <TextLink to={paths.erasing(id)} icon="trash">
            {t('leaving.erase')}
          </TextLink>
        )}
        {id !== me && (
          <Button kind="quiet" icon="sign-out" isDisabled={isBusy} onPress={() => setAsking(true)}>
            {t('leaving.remove')}
          </Button>
        )}
      </div>
      {isAsking && (
        <AskFirst
          title={t('leaving.sure', { name })}
          what={role === 'pupil' ? t('leaving.whatPupil') : t('leaving.what')}
          no={t('leaving.no')}
          onNo={() => setAsking(false)}
          yes={
            <Button kind="danger" onPress={remove}>
              {t('leaving.yes')}
            </Button>
          }
        />
      )}
    </section>
  );
}
