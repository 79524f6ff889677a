import type { Left } from '#along/arrivals.ts';
import type { Brought } from '#along/bring.ts';
import { titleOf } from '#along/site-piece.ts';
import { siteTexts } from '#along/site-texts.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { LeftList } from './left-list.tsx';
import type { Found } from './read-file.ts';
import { UndoBringing } from './undo-bringing.tsx';

type BroughtAllProps = { found: Found; brought: Brought; isStopped: boolean };

export function BroughtAll({ found, brought, isStopped }: BroughtAllProps) {
  const t = useText('along');
  const { language } = useLanguage();
  const texts = siteTexts(language);
  const { kept, missing, tooLarge } = brought;
  const large = tooLarge.map((piece): Left => ({ title: titleOf(piece, texts), why: 'too-large' }));
  return (
    <>
      <Notice tone={isStopped ? 'info' : 'good'}>
        {isStopped && <p>{t('bring.stopped')}</p>}
        <p>{t('bring.done', { count: kept })}</p>
        {missing > 0 && <p>{t('bring.missing', { count: missing })}</p>}
      </Notice>
      <LeftList found={found} more={[...large, ...found.files]} />
      <UndoBringing space={found.arrivals.space} records={brought.records} />
      <LinkButton to={paths.loopbook} kind="primary" icon="book-open-text">
        {t('bring.toLoopbook')}
      </LinkButton>
    </>
  );
}
