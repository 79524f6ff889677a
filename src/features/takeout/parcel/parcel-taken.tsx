import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';

type ParcelTakenProps = { name: string; isStopped: boolean };

export function ParcelTaken({ name, isStopped }: ParcelTakenProps) {
  const t = useText('parcel');
  const along = useText('along');
  if (isStopped) return <Notice>{t('in.stopped')}</Notice>;
  return (
    <>
      <Notice tone="good">
        <p>{t('in.done')}</p>
        {name !== '' && <p>{t('in.reads', { name })}</p>}
      </Notice>
      <LinkButton to={paths.loopbook} kind="primary" icon="book-open-text">
        {along('bring.toLoopbook')}
      </LinkButton>
    </>
  );
}
