/**
 * "I was there and I understand it": each person says it for themselves, in a record of their own,
 * about the card as they saw it.
 */
import { linesOf, sentencesOf } from './agreement.ts';
import { daysOf } from './agreement-review.ts';
import { markOf } from './mark.ts';
import type { PersonId } from './person.ts';

type Fields = Readonly<Record<string, readonly unknown[]>>;

/**
 * Names what stands on the card: the same words have the same mark, whoever wrote them and in
 * whatever order. It finds a change; it is no seal. Languages of the screen do not count.
 */
export function cardMark(fields: Fields): string {
  const { onCard } = linesOf(fields);
  const lines = onCard.map(({ id, versions }) => [
    id,
    ...versions
      .map(({ text, who, day, how, own }) =>
        JSON.stringify([
          text.trim(),
          who?.id ?? null,
          who?.name ?? '',
          day,
          how.trim(),
          own.trim(),
        ]),
      )
      .sort(),
  ]);
  return markOf(JSON.stringify([sentencesOf(fields).sort(), lines, daysOf(fields)]));
}

/** `here`: signed what stands there now. `again`: signed, and the card was changed since. */
export type Signing = 'here' | 'again' | 'not';

type Signature = { author: PersonId; fields: Fields };

/** A signature belongs to the card that its writer saw. Only their own counts, for themselves. */
export function signingOf(
  person: PersonId,
  signatures: readonly Signature[],
  mark: string,
): Signing {
  const own = signatures.filter(({ author }) => author === person);
  if (own.some(({ fields }) => fields.card?.[0] === mark)) return 'here';
  return own.length > 0 ? 'again' : 'not';
}
