import { useState } from 'react';
import { useParams } from 'react-router';
import { erasureReasons } from '#domain/erasure.ts';
import { useText } from '#i18n/use-text.ts';
import { Choice } from '#ui/choice.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { EraseLoopbook } from './erase-loopbook.tsx';
import { ErasePiece } from './erase-piece.tsx';
import type { AskedReason } from './erasing-props.ts';
import styles from './school.module.css';
import { personIn, type SchoolPerson } from './school-people.ts';
import { WithSchool } from './with-school.tsx';

/** A request to erase is done here, without reading a word: one piece by its code, or all of it. */
export function ErasingPage() {
  const t = useText('erasing');
  const { person: id } = useParams();
  return (
    <WithSchool title={t('title')} back={paths.home}>
      {(school) => {
        const pupil = personIn(school.view, id);
        if (pupil?.role === 'pupil') return <Erasing key={id} pupil={pupil} />;
        return (
          <Page title={t('nobody')} back={paths.home}>
            <LinkButton to={paths.home}>{t('back')}</LinkButton>
          </Page>
        );
      }}
    </WithSchool>
  );
}

function Erasing({ pupil }: { pupil: SchoolPerson }) {
  const t = useText('erasing');
  const [reason, setReason] = useState<AskedReason | null>(null);
  const [isDone, setDone] = useState(false);
  const props = { pupil, reason, onErased: () => setDone(true) };
  return (
    <Page title={t('title')} back={paths.person(pupil.id)}>
      {isDone && <Notice tone="good">{t('done')}</Notice>}
      <p>
        {t('whose')} <PersonName name={pupil.name} />
      </p>
      <Notice tone="warn">{t('forGood')}</Notice>
      <Choice<AskedReason>
        legend={t('reason.legend')}
        options={erasureReasons.map((word) => ({ value: word, label: t(`reason.${word}`) }))}
        value={reason}
        onChange={setReason}
      />
      <section className={styles.section}>
        <h2>{t('piece.title')}</h2>
        <p>{t('piece.what')}</p>
        <ErasePiece {...props} />
      </section>
      <section className={styles.section}>
        <h2>{t('loopbook.title')}</h2>
        <p>{t('loopbook.what')}</p>
        <EraseLoopbook {...props} />
      </section>
    </Page>
  );
}
