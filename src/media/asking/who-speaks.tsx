import { useContext } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import type { Profile } from '#storage/profiles.ts';
import { useProfile, useProfiles } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import type { MakingMedia as Making } from '../making/use-making-media.ts';
import { SomeoneAtHome } from './someone-at-home.tsx';
import { useChangingPlace } from './use-changing-place.ts';
import styles from './who-speaks.module.css';

type WhoSpeaksProps = {
  making: Making;
  /** In a young person's own entry somebody at home may speak, by a word and no account. */
  canQuote?: boolean;
};

/** So many names fit beside the words; more people choose their name on its own page. */
const fewNames = 2;

/** Whose words these will be. On a phone of the family one tap gives them the right name. */
export function WhoSpeaks({ making, canQuote = false }: WhoSpeaksProps) {
  const me = useProfile().person;
  const as = useContext(SaysDutchToo) ? 'who.asFormal' : 'who.as';
  const others = (useProfiles() ?? []).filter(({ person }) => person.id !== me.id);
  const open = others.filter(({ locked }) => !locked);
  const near = open.length <= fewNames ? open : [];
  const { leave, problem } = useLeaving(making);
  return (
    <section className={styles.who}>
      <p className={styles.now}>
        <Icon name="user" size="small" />
        <Who k={as} values={{ name: me.name }} />
      </p>
      {near.map((profile) => (
        <Button
          key={profile.person.id}
          kind="quiet"
          icon="swap"
          onPress={() => void leave(profile)}
        >
          <Who k="who.change" values={{ name: profile.person.name }} />
        </Button>
      ))}
      {others.length > near.length && (
        <LinkButton to={paths.profiles} kind="quiet" icon="users">
          <Who k="who.other" />
        </LinkButton>
      )}
      {canQuote && <SomeoneAtHome editing={making.editing} />}
      <StorageNotice problem={problem} />
    </section>
  );
}

/** What was typed or recorded so far stays with whoever made it; the next one begins afresh. */
function useLeaving(making: Making) {
  const change = useChangingPlace();
  const { save, problem } = useSaving();
  const leave = async (profile: Profile) => {
    await making.settle();
    if (await save(() => making.editing.flush())) await change(profile, paths.home);
  };
  return { leave, problem };
}

function Who({ k, values }: { k: TextKey<'forms'>; values?: TextValues }) {
  const isBoth = useContext(SaysDutchToo);
  const t = useText('forms');
  return isBoth ? <TwoLanguages from="forms" k={k} values={values} /> : t(k, values);
}
