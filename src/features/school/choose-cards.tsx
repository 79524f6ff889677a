import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import styles from './school.module.css';
import { type SchoolPerson, withoutCard } from './school-people.ts';

type ChooseCardsProps = {
  people: SchoolPerson[];
  parents: SchoolPerson[];
  isBusy: boolean;
  onMake(owners: readonly SchoolPerson[], renewPictures: boolean): unknown;
};
type For = 'pupils' | 'parents';

/** A new card ends the old one, so the first proposal is: only who has none. */
export function ChooseCards({ people, parents, isBusy, onMake }: ChooseCardsProps) {
  const t = useText('school');
  const [one, ...more] = people;
  const single = one !== undefined && more.length === 0 ? one : null;
  const [forWhom, setForWhom] = useState<For>('pupils');
  const [which, setWhich] = useState<'only' | 'all'>('only');
  const [renews, setRenews] = useState<'renew'[]>([]);
  const group = forWhom === 'parents' ? parents : people;
  const chosen = which === 'only' && !single ? withoutCard(group) : group;
  const isClass = people.some(({ role }) => role === 'pupil');
  return (
    <div className={styles.form}>
      {single && (
        <>
          <p className={styles.name}>
            <PersonName name={single.name} />
          </p>
          {single.card !== 'none' && <p>{t('card.printHint')}</p>}
        </>
      )}
      {!single && isClass && (
        <Choice
          legend={t('cards.for')}
          value={forWhom}
          onChange={(value) => setForWhom(value)}
          options={[
            { value: 'pupils', label: t('cards.pupils') },
            { value: 'parents', label: t('cards.parents') },
          ]}
        />
      )}
      {!single && (
        <Choice
          legend={t('cards.which')}
          value={which}
          onChange={(value) => setWhich(value)}
          options={[
            { value: 'only', label: t('cards.only'), hint: t('cards.onlyHint') },
            { value: 'all', label: t('cards.all'), hint: t('cards.allHint') },
          ]}
        />
      )}
      {single && single.card !== 'none' && (
        <CheckList
          legend={t('cards.renew')}
          isLegendHidden
          value={renews}
          onChange={(value) => setRenews(value)}
          options={[{ value: 'renew', label: t('cards.renew'), hint: t('cards.renewHint') }]}
        />
      )}
      {chosen.length === 0 && (
        <Notice>{group.length === 0 ? t('cards.noParents') : t('cards.nobody')}</Notice>
      )}
      <Button
        kind="primary"
        icon="qr-code"
        isDisabled={isBusy || chosen.length === 0}
        onPress={() => onMake(chosen, renews.length > 0)}
      >
        {t('cards.make', { count: chosen.length })}
      </Button>
    </div>
  );
}
