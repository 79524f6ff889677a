import { useText } from '#i18n/use-text.ts';
import { useActiveProfile } from '#storage/use-profile.tsx';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { HelpLinks } from './help-links.tsx';
import { InstallHelp } from './install-help.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { Leaving } from './leaving.tsx';
import { LookSetting } from './look-setting.tsx';
import { SyncSetting } from './sync-setting.tsx';
import { WhoAmI } from './who-am-i.tsx';

declare const __VERSION__: string;

/** Everything about this device and this person at this screen, on one page without depths. */
export function SettingsPage() {
  const t = useText('settings');
  const profile = useActiveProfile();
  if (!profile) return <Loading />;
  return (
    <Page title={t('title')} isWide>
      <Columns
        shape="even"
        aside={
          <>
            <HelpLinks role={profile.person.role} />
            <SyncSetting />
            <InstallHelp isFormal={profile.person.role === 'parent'} />
            <Leaving profile={profile} />
          </>
        }
      >
        <LanguageSetting person={profile.person.id} />
        <WhoAmI profile={profile} />
        <LookSetting />
      </Columns>
      <p>{t('version', { version: __VERSION__ })}</p>
    </Page>
  );
}
