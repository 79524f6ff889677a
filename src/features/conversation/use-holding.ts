import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '#domain/calendar.ts';
import { lacksOfStep } from '#domain/talk.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useMakingMedia } from '#media/making/use-making-media.ts';
import { first } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { paths } from '#ui/paths.ts';
import type { GuidedProps } from './guided-props.ts';
import { afterTalk, moveAddress } from './ways.ts';

type Holding = GuidedProps & { number: number };

/** What is said goes to the disk as it is typed; the ways on, back, out and to the end. */
export function useHolding({ place, view, table, number }: Holding) {
  const { space, record } = place;
  const profile = useProfile();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const saving = useSaving();
  const [told, setTold] = useState<TextKey<'conversation'>[]>([]);
  const [isTooLong, setTooLong] = useState(false);
  const { person, now } = profile;
  const across = table.with.id;
  const editors = person.role === 'pupil' && across !== null ? [across] : [];
  const editing = useEditing({ space, record, kind: 'talk', editors, given: view });
  const { values } = editing;
  /** The first word also says who sit here, about what, on which day and in which language. */
  const begin = () => {
    setTold([]);
    if (values.madeOn !== undefined) return;
    editing.change('with', { ...table.with });
    if (table.entry !== null) editing.change('entry', table.entry);
    editing.change('madeOn', dayOf(now()));
    editing.change('language', language);
  };
  const making = useMakingMedia({ place, editing, onFirst: begin });
  const wasKept = view !== null && first(view, 'kept') !== undefined;
  const keepAll = async () => {
    await making.settle();
    return await saving.save(editing.flush);
  };
  const next = async () => {
    if (!(await keepAll())) return;
    setTold([]);
    await navigate(moveAddress(space, record, number + 1), { state: table });
  };
  /** Nobody types on: the words of both may travel at once. */
  const stop = async () => {
    await making.settle();
    if (await saving.save(() => editing.keep())) await navigate(afterTalk(person.role, space));
  };
  const finish = async () => {
    await making.settle();
    if (values.madeOn === undefined && !making.hasAny()) return setTold(['empty']);
    const lacks = values.step === undefined ? lacksOfStep(values) : [];
    if (lacks.length > 0) return setTold(lacks.map((part) => `step.lacks.${part}` as const));
    const ended = wasKept ? {} : { kept: now() };
    if (!(await saving.save(() => editing.keep(ended)))) return;
    await navigate(paths.conversation(space, record), { replace: true, state: { fresh: true } });
  };
  const before = view === null ? paths.conversation(space) : paths.conversation(space, record);
  return {
    editing,
    making,
    begin,
    told,
    problem: saving.problem ?? making.problem,
    isTooLong,
    setTooLong,
    hasStep: typeof values.text === 'string' && values.text.trim() !== '',
    back: number > 1 ? moveAddress(space, record, number - 1) : before,
    next,
    stop,
    finish,
  };
}
