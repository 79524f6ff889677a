import { LinkButton } from './link-button.tsx';
import { paths } from './paths.ts';
import { TwoLanguages } from './two-languages.tsx';

type ToTeacherLinkProps = {
  space: string;
  record: string;
  /** The child's own words: shown to a parent, and to nobody else without asking. */
  isOfChild?: boolean;
};

/** For a parent: this, large and in Dutch too, to hold up to whoever sits across the table. */
export function ToTeacherLink({ space, record, isOfChild = false }: ToTeacherLinkProps) {
  return (
    <>
      <LinkButton to={paths.toTeacher(space, record)} icon="chalkboard-teacher" isWide>
        <TwoLanguages from="ui" k="toTeacher.link" />
      </LinkButton>
      {isOfChild && (
        <p>
          <TwoLanguages from="ui" k="toTeacher.askFirst" />
        </p>
      )}
    </>
  );
}
