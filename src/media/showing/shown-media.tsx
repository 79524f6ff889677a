import { useEffect, useRef } from 'react';
import {
  blobOf,
  type MediumField,
  mediaOf,
  type Picture,
  thumbOf,
  type Voice,
} from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { type MediumView, useMedium } from '#sync/use-medium.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import styles from '#ui/media/media.module.css';
import { MediaState } from '#ui/media/media-state.tsx';
import { Photo } from '#ui/media/photo.tsx';
import { type Playing, VoicePlayer } from '#ui/media/voice-player.tsx';
import { captionField } from '../making/caption.ts';
import { usePlaying } from './use-playing.ts';

type Place = { space: SpaceId; record: RecordId };

type ShownMediaProps = Place & {
  fields: Readonly<Record<string, readonly unknown[]>>;
  /** Its maker sees where each one is by now; a reader only what is not here yet. */
  isMine: boolean;
  /** These fields alone; absent means all of them. */
  only?: ReadonlySet<string>;
  /** The voice that was asked for by a tap: it sounds as soon as it is here. */
  starts?: string | undefined;
};

/** The pictures and voices of a record, in the order in which they were added. */
export function ShownMedia({ space, record, fields, isMine, only, starts }: ShownMediaProps) {
  const media = mediaOf(fields).filter(({ field }) => only?.has(field) ?? true);
  if (media.length === 0) return null;
  return (
    <ul className={styles.list}>
      {media.map((one) => (
        <li key={`${one.field} ${one.medium.blob}`}>
          <ShownMedium
            place={{ space, record }}
            one={one}
            caption={captionOf(fields, one.field)}
            isMine={isMine}
            isStarted={one.field === starts}
          />
        </li>
      ))}
    </ul>
  );
}

type ShownMediumProps = {
  place: Place;
  one: MediumField;
  caption: string;
  isMine: boolean;
  isStarted?: boolean;
};

export function ShownMedium({ place, one, caption, isMine, isStarted = false }: ShownMediumProps) {
  const { medium } = one;
  if (medium.medium === 'voice') {
    return <ShownVoice place={place} voice={medium} isMine={isMine} isStarted={isStarted} />;
  }
  return <ShownPicture place={place} picture={medium} caption={caption} isMine={isMine} />;
}

type ShownPictureProps = { place: Place; picture: Picture; caption: string; isMine: boolean };

/** The small one stands in until the whole one is here. */
function ShownPicture({ place, picture, caption, isMine }: ShownPictureProps) {
  const whole = useMedium(place.space, place.record, blobOf(picture));
  useFetching(whole);
  const small = useMedium(place.space, place.record, thumbOf(picture));
  return (
    <Photo
      url={whole.url ?? small.url}
      width={picture.width}
      height={picture.height}
      caption={caption}
      medium={picture.medium}
    >
      <StateFor medium={whole} isMine={isMine} />
    </Photo>
  );
}

type ShownVoiceProps = { place: Place; voice: Voice; isMine: boolean; isStarted: boolean };

function ShownVoice({ place, voice, isMine, isStarted }: ShownVoiceProps) {
  const sound = useMedium(place.space, place.record, blobOf(voice));
  useFetching(sound);
  const playing = usePlaying({ ...place, voice, url: sound.url });
  useStart(playing, isStarted);
  return (
    <VoicePlayer playing={playing}>
      <StateFor medium={sound} isMine={isMine} />
    </VoicePlayer>
  );
}

/** Once: whoever makes it wait afterwards is not overruled. */
function useStart({ isReady, toggle }: Playing, isStarted: boolean): void {
  const isToStart = useRef(isStarted);
  useEffect(() => {
    if (!isReady || !isToStart.current) return;
    isToStart.current = false;
    toggle();
  }, [isReady, toggle]);
}

/** Whoever opens the page wants to see it: asked for once, and again with the button. */
function useFetching({ state, isAtSchool, fetchNow }: MediumView): void {
  const { online } = useSyncState();
  const isToFetch = online && isAtSchool && state === 'waiting';
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isToFetch || isAsked.current) return;
    isAsked.current = true;
    fetchNow();
  }, [isToFetch, fetchNow]);
}

/**
 * What a reader has whole needs no words: it is before their eyes. Nor does what its maker has kept
 * at school: the line of the whole piece says so.
 */
function StateFor({ medium, isMine }: { medium: MediumView; isMine: boolean }) {
  if (medium.url !== null && (!isMine || medium.state === 'safe')) return null;
  return <MediaState bytes={medium} />;
}

function captionOf(fields: ShownMediaProps['fields'], field: string): string {
  const caption = fields[captionField(field)]?.[0];
  return typeof caption === 'string' ? caption.trim() : '';
}
