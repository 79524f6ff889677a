import { useText } from '#i18n/use-text.ts';
import { useActiveProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';

/** Asks for a picture code until there is one: a lost card then opens nothing by itself. */
export function PicturesNotice() {
  const t = useText('profiles');
  const profile = useActiveProfile();
  if (!profile || profile.picturesChosen) return null;
  const isFormal = profile.person.role === 'parent';
  return (
    <Notice>
      <p>{isFormal ? t('picturesNotice.textFormal') : t('picturesNotice.text')}</p>
      <LinkButton to={paths.pictures} icon="lock-simple">
        {t('picturesNotice.go')}
      </LinkButton>
    </Notice>
  );
}
