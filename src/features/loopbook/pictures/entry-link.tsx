import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '#ui/paths.ts';
import { useWayHere } from '../way-back.ts';
import type { Piece } from './piece.ts';

type EntryLinkProps = {
  piece: Pick<Piece, 'space' | 'record'>;
  className?: string | undefined;
  tone?: string;
  children: ReactNode;
};

/** To the whole of a piece; "Back" leads to this picture again. */
export function EntryLink({ piece, className, tone, children }: EntryLinkProps) {
  const here = useWayHere();
  return (
    <Link
      to={paths.entry(piece.space, piece.record)}
      state={here}
      className={className}
      data-tone={tone}
    >
      {children}
    </Link>
  );
}
