import { chosenTexts, ownTexts } from '#domain/answer-words.ts';
import type { ShownAnswer } from '#domain/shown-answers.ts';
import type { SiteTexts } from './site-texts.ts';

const inWords: readonly string[] = ['short-text', 'long-text', 'media'];

/** Questions and answers as lines of text, for a reader that knows nothing of cards. */
export function plainWords(answers: readonly ShownAnswer[], texts: SiteTexts): string {
  return answers
    .flatMap((answer) => {
      const say = texts.of(answer.texts);
      const isAsked = answer.activity !== null && answer.activity !== 'free';
      const asked = `catalogue:${answer.activity}.${answer.id}.question`;
      const written = answer.values.filter((value) => typeof value === 'string').map(String);
      const chosen = chosenTexts(answer).map((key) => say(`catalogue:${key}`));
      const said = inWords.includes(answer.form) ? written : [...chosen, ...ownTexts(answer)];
      return [...(isAsked ? [say(asked)] : []), ...said];
    })
    .join('\n');
}
