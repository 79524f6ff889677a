import { findActivity } from '#domain/catalogue/catalogue.ts';
import { type MediumField, thumbOf } from '#domain/medium.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedium } from '#media/showing/shown-media.tsx';
import { ShownThumb } from '#media/showing/shown-thumb.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { When } from '#ui/when.tsx';
import { EntryLink } from './entry-link.tsx';
import styles from './pictures.module.css';
import type { Piece, Said } from './piece.ts';

type PieceCardProps = {
  piece: Piece;
  /** What stands above it: the card that it answers, or a name. */
  title?: string;
};

/** A piece of the loopbook: what there is to see first, then the words, and the way to the whole. */
export function PieceCard({ piece, title }: PieceCardProps) {
  const activityTitle = useActivityTitle();
  return (
    <article className={styles.piece}>
      <Media piece={piece} />
      <h3 className={styles.pieceTitle} dir="auto">
        <EntryLink piece={piece}>{title ?? activityTitle(piece)}</EntryLink>
      </h3>
      <Words said={piece.said} language={piece.language} />
      <p className={styles.day}>
        <When instant={piece.order} form="day" />
      </p>
    </article>
  );
}

/** The same under a card that is its title already. */
export function Evidence({ piece }: { piece: Piece }) {
  return (
    <div className={styles.evidence}>
      <Media piece={piece} />
      <Words said={piece.said} language={piece.language} />
      <EntryLink className={styles.from} piece={piece}>
        <When instant={piece.order} form="day" />
      </EntryLink>
    </div>
  );
}

export function useActivityTitle(): (piece: Piece) => string {
  const t = useText('cards');
  const loopbook = useText('loopbook');
  return ({ activity }) => {
    if (activity === null || activity === 'free') return loopbook('entry.untitled');
    return findActivity(activity) === null ? loopbook('entry.unknownCard') : t(`${activity}.title`);
  };
}

/** One answer needs no question above it; several do. */
function Words({ said, language }: { said: readonly Said[]; language: string | undefined }) {
  return said.map(({ question, text }) => (
    <div key={`${question} ${text}`} className={styles.said}>
      {said.length > 1 && question !== null && (
        <p className={styles.question}>
          <TwoLanguages k={question} />
        </p>
      )}
      <p className={styles.words} dir="auto" lang={language}>
        {text}
      </p>
    </div>
  ));
}

/** Pictures are the small ones, which are soon here; a voice can be heard on the spot. */
function Media({ piece }: { piece: Piece }) {
  const pictures = piece.media.filter(isPicture);
  const voices = piece.media.filter((one) => !isPicture(one));
  return (
    <>
      {pictures.length > 0 && (
        <div className={styles.pieceMedia}>
          {pictures.map((one) => (
            <Picture key={one.field + one.medium.blob} piece={piece} one={one} />
          ))}
        </div>
      )}
      {voices.map((one) => (
        <ShownMedium
          key={one.field + one.medium.blob}
          place={piece}
          one={one}
          caption=""
          isMine={false}
        />
      ))}
    </>
  );
}

function isPicture({ medium }: MediumField): boolean {
  return medium.medium !== 'voice';
}

function Picture({ piece, one: { medium } }: { piece: Piece; one: MediumField }) {
  const thumb = thumbOf(medium);
  if (thumb === null || medium.medium === 'voice') return null;
  return (
    <ShownThumb
      space={piece.space}
      record={piece.record}
      thumb={thumb}
      medium={medium.medium}
      shape={[medium.width, medium.height]}
    />
  );
}
