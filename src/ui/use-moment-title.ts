import { useText } from '#i18n/use-text.ts';

export const momentNames = [
  'childcare-to-nursery',
  'nursery-to-primary',
  'primary-to-secondary',
  'first-to-second-grade',
  'okan-to-regular',
  'school-change',
  'buso-to-adult-life',
  'buso-to-work',
  'dual-to-work',
  'to-further-study',
  'return',
  'leaving-early',
] as const;
export type MomentName = (typeof momentNames)[number];

export function momentName(word: string): MomentName | null {
  return momentNames.find((name) => name === word) ?? null;
}

/** What a moment of transition is called; one of a newer app is still a transition. */
export function useMomentTitle(): (moment: string) => string {
  const t = useText('transitions');
  return (moment) => {
    const name = momentName(moment);
    return name === null ? t('page.fallbackTitle') : t(`moments.${name}.title`);
  };
}
