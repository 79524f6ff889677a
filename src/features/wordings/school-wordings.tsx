import { useEffect } from 'react';
import { keepsBlanks } from '#domain/wording.ts';
import { putWordings } from '#i18n/put-wordings.ts';
import { useWordings } from './use-wordings.ts';

/** Lays what the school says better over the texts of the app, for as long as somebody of it is here. */
export function SchoolWordings() {
  const wordings = useWordings()?.standing;
  useEffect(() => {
    if (wordings === undefined) return;
    const texts = wordings.flatMap(({ text, ...place }) =>
      text === null ? [] : { ...place, text },
    );
    putWordings(texts, keepsBlanks);
  }, [wordings]);
  useEffect(() => () => putWordings([], keepsBlanks), []);
  return null;
}
