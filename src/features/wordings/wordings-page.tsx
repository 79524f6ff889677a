import { useEffect, useState } from 'react';
import { type AppText, allTexts } from '#i18n/all-texts.ts';
import { endonyms, isLanguage, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CorrectedTexts } from './corrected-texts.tsx';
import { foundTexts, shownTexts } from './found-texts.ts';
import { TextEditor } from './text-editor.tsx';
import { type SchoolWordings, useWordings } from './use-wordings.ts';
import styles from './wordings.module.css';

/** A school says a text of the app better, for everybody in it, and can pass that on. */
export function WordingsPage() {
  const t = useText('wordings');
  const wordings = useWordings();
  if (wordings === undefined) return <Loading />;
  return (
    <Page title={t('title')} back={paths.home} isWide>
      <p>{t('intro')}</p>
      {wordings.space === null ? (
        <Notice>{t('notHere')}</Notice>
      ) : (
        <Columns shape="even" aside={<CorrectedTexts wordings={wordings} />}>
          <Find wordings={wordings} />
        </Columns>
      )}
    </Page>
  );
}

function Find({ wordings }: { wordings: SchoolWordings }) {
  const t = useText('wordings');
  const [language, setLanguage] = useState<Language>(useLanguage().language);
  const [wanted, setWanted] = useState('');
  const texts = useAllTexts(language);
  const found = foundTexts(texts ?? [], wanted);
  const isAsked = wanted.trim().length > 1;
  return (
    <div className={styles.section}>
      <SelectField
        label={t('language')}
        options={languages.map((each) => ({ value: each, label: endonyms[each] }))}
        value={language}
        onChange={(chosen) => isLanguage(chosen) && setLanguage(chosen)}
      />
      <TextField
        type="search"
        label={t('find')}
        hint={t('findHint')}
        value={wanted}
        onChange={setWanted}
      />
      {texts === undefined && <Loading />}
      <p role="status">{isAsked && texts !== undefined && found.length === 0 && t('none')}</p>
      {found.slice(0, shownTexts).map((text) => (
        <TextEditor
          key={`${language}/${text.namespace}/${text.key}`}
          language={language}
          text={text}
          wordings={wordings}
        />
      ))}
      {found.length > shownTexts && <p>{t('more')}</p>}
    </div>
  );
}

function useAllTexts(language: Language): AppText[] | undefined {
  const [read, setRead] = useState<{ language: Language; texts: AppText[] }>();
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const texts = await allTexts(language);
      if (!ended) setRead({ language, texts });
    };
    void load();
    return () => {
      ended = true;
    };
  }, [language]);
  return read?.language === language ? read.texts : undefined;
}
