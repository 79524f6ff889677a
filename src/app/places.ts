import type { Role } from '#domain/person.ts';
import type { Text } from '#i18n/use-text.ts';
import type { NavigationPlace } from '#ui/page-frame.ts';
import { paths } from '#ui/paths.ts';

/** The main places of a person, never more than four. */
export function placesOf(role: Role, t: Text<'app'>): NavigationPlace[] {
  const more: NavigationPlace = {
    to: paths.settings,
    label: t('places.more'),
    icon: 'dots-three-circle',
  };
  const fresh: NavigationPlace = { to: paths.newlyShared, label: t('places.new'), icon: 'bell' };
  switch (role) {
    case 'pupil':
      return [
        { to: paths.home, label: t('places.today'), icon: 'sun' },
        { to: paths.activities, label: t('places.activities'), icon: 'cards-three' },
        { to: paths.loopbook, label: t('places.loopbook'), icon: 'book-open-text' },
        more,
      ];
    case 'parent':
      return [{ to: paths.home, label: t('places.children'), icon: 'users' }, fresh, more];
    case 'teacher':
    case 'coach':
      return [
        { to: paths.home, label: t('places.classes'), icon: 'chalkboard-teacher' },
        fresh,
        more,
      ];
    case 'counsellor':
    case 'clb':
      return [{ to: paths.home, label: t('places.youngPeople'), icon: 'student' }, fresh, more];
    case 'admin':
      return [
        { to: paths.home, label: t('places.school'), icon: 'house' },
        { to: paths.staff, label: t('places.team'), icon: 'users-three' },
        more,
      ];
  }
}
