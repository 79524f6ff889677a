import { useNavigate } from 'react-router';
import type { Plain } from '#content/document.ts';
import { type Activity, hasGuard } from '#domain/activity.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { Asking } from '#media/asking/asking.tsx';
import { personIn } from '#media/asking/forms/person-form.tsx';
import type { Editing } from '#storage/use-editing.ts';
import { paths } from '#ui/paths.ts';

type QuestionsProps = {
  activity: Activity;
  place: { space: string; record: string };
  editing: Editing;
  /** Finished before: going through it again is changing it. */
  wasKept: boolean;
  people: readonly RosterPerson[];
  /** What the entry keeps of its card, where the card is no part of the app. */
  kept?: Readonly<Record<string, Plain>> | undefined;
};

/** The questions of a card, and after the last one who may read it. */
export function Questions(props: QuestionsProps) {
  const { activity, editing, wasKept } = props;
  const { space, record } = props.place;
  const navigate = useNavigate();
  const entry = paths.entry(space, record);
  const before = wasKept ? entry : paths.activities;
  const here = paths.activity(activity.id, record);
  const onKept = () => {
    // What is private first is kept without a word about sharing; its own page offers it later.
    if (wasKept || hasGuard(activity, 'private-first')) return navigate(entry, { replace: true });
    const who = editing.values['answer.who'];
    const suggest = hasGuard(activity, 'shows-reader') ? idIn(who) : null;
    const from = `${here}?vraag=${activity.steps.length}`;
    // Nothing is replaced: one step back is the last question, with what was said.
    return navigate(paths.sharing(space, record), { state: { fresh: true, suggest, from } });
  };
  return <Asking {...props} ways={{ here, before, stop: wasKept ? entry : paths.home, onKept }} />;
}

function idIn(answer: Plain | undefined): string | null {
  return personIn(answer)?.id ?? null;
}
