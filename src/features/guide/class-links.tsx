import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSpaces } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { useReady } from '#ui/use-ready.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './guide.module.css';

/** The buttons that a lesson names, for each class of this teacher, with its card picked. */
export function ClassLinks({ card }: { card: string }) {
  const staff = useText('staff');
  const { role } = useProfile().person;
  const classes = useSpaces('class');
  useReady(classes !== undefined);
  if (role !== 'teacher') return null;
  return (
    <ul className={styles.classes}>
      {classes
        ?.filter(({ hidden }) => !hidden)
        .map(({ space, name }) => (
          <li key={space} className={styles.class}>
            <span className={styles.className}>
              <bdi>{name}</bdi>
            </span>
            <TextLink to={paths.newLesson(space, card)} icon="chalkboard-teacher">
              {staff('class.startLesson')} <VisuallyHidden>{name}</VisuallyHidden>
            </TextLink>
            <TextLink to={paths.paper(space, card)} icon="pencil-simple">
              {staff('class.paper')} <VisuallyHidden>{name}</VisuallyHidden>
            </TextLink>
          </li>
        ))}
    </ul>
  );
}
