import { useText } from '#i18n/use-text.ts';
import type { Eyes } from './see-as-readers.ts';

/** What somebody is called as whom one looks: a name, or what a newcomer will be. */
export function useEyesName(): (eyes: Eyes) => string {
  const t = useText('sharing');
  return (eyes) => {
    if (eyes.as === 'new-school') return t('seeAs.newSchool');
    return eyes.as === 'newcomer' ? t(`seeAs.other.${eyes.role}`) : eyes.person.name;
  };
}
