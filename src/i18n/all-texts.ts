/** Every text of the app in one language beside its Dutch, for who looks for one to correct. */
import { dutchFiles } from './dutch-files.ts';
import type { Language } from './languages.ts';
import type { Namespace } from './namespaces.ts';
import { textsIn } from './own-text.ts';
import { textOfApp } from './put-wordings.ts';
import { loadTexts } from './texts.ts';
import { heldTexts } from './use-text.ts';

export type AppText = { namespace: string; key: string; text: string; dutch: string };

export async function allTexts(language: Language): Promise<AppText[]> {
  await heldTexts.loadLanguages([language]);
  await loadTexts(dutchFiles as Namespace[]);
  return dutchFiles.flatMap((namespace) =>
    textsIn(heldTexts.getResourceBundle(language, namespace)).map(([key]) => {
      const at = (of: string, name: string) => textOfApp({ language: of, namespace, key: name });
      const dutch = at('nl', key) ?? at('nl', key.replace(pluralEnd, '_other')) ?? '';
      return { namespace, key, text: at(language, key) ?? '', dutch };
    }),
  );
}

/** A language may have more plural forms than Dutch. */
const pluralEnd = /_(zero|one|two|few|many)$/;
