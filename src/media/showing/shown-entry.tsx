import { mediaOf, stepOfMedium } from '#domain/medium.ts';
import { type ShownAnswer, stepsOfMedia } from '#domain/shown-answers.ts';
import { EntryContent } from '#ui/entry-content.tsx';
import { ShownMedia } from './shown-media.tsx';
import { ToldBy } from './told-by.tsx';

type ShownEntryProps = {
  space: string;
  record: string;
  answers: readonly ShownAnswer[];
  fields: Readonly<Record<string, readonly unknown[]>>;
  language?: string | undefined;
  isMine: boolean;
};

/** What a person wrote and chose, each photo and voice at its own question, the others below. */
export function ShownEntry({ answers, fields, language, isMine, ...place }: ShownEntryProps) {
  const shown = new Set(answers.flatMap((answer) => stepsOfMedia(answer)));
  const at = (isHere: (step: string | null) => boolean) => {
    const names = mediaOf(fields).flatMap(({ field }) =>
      isHere(stepOfMedium(field)) ? [field] : [],
    );
    return names.length === 0 ? null : (
      <ShownMedia {...place} fields={fields} only={new Set(names)} isMine={isMine} />
    );
  };
  return (
    <>
      <ToldBy space={place.space} fields={fields} />
      <EntryContent
        answers={answers}
        language={language}
        media={(step) => at((one) => one === step)}
      />
      {at((step) => step === null || !shown.has(step))}
    </>
  );
}
