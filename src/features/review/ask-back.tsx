import { useText } from '#i18n/use-text.ts';
import { CheckList } from '#ui/check-list.tsx';

type AskBackProps = { name: string; isAsking: boolean; onAsk(isAsking: boolean): void };

/** Makes the answer a question: whoever it is for is asked to say something back. */
export function AskBack({ name, isAsking, onAsk }: AskBackProps) {
  const t = useText('staff');
  return (
    <CheckList
      legend={t('ask.label')}
      isLegendHidden
      options={[{ value: 'asks', label: t('ask.label'), hint: t('ask.hint', { name }) }]}
      value={isAsking ? ['asks'] : []}
      onChange={(ticked) => onAsk(ticked.length > 0)}
    />
  );
}
