import { useText } from '#i18n/use-text.ts';
import { CheckList } from '#ui/check-list.tsx';

type SharedChoiceProps = {
  isShared: boolean;
  isDisabled?: boolean;
  onChange(isShared: boolean): void;
};

/** "Dit toestel gebruiken we samen": the session then ends by itself after 12 hours. */
export function SharedChoice({ isShared, isDisabled = false, onChange }: SharedChoiceProps) {
  const t = useText('profiles');
  return (
    <CheckList
      legend={t('shared.label')}
      isLegendHidden
      options={[{ value: 'shared', label: t('shared.label'), hint: t('shared.hint'), isDisabled }]}
      value={isShared ? ['shared'] : []}
      onChange={(chosen) => onChange(chosen.length > 0)}
    />
  );
}
