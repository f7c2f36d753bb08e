import type { DifferencePiece } from '#core/assist/memory/memoryMatch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import styles from './Difference.module.css'

interface DifferenceProps {
  readonly pieces: readonly DifferencePiece[]
  readonly language: LanguageTag
}

/** From the memory's source to the row's: what is gone is struck out, what is new underlined. */
export function Difference({ pieces, language }: DifferenceProps) {
  return (
    <span lang={language} className={styles.difference}>
      {pieces.map((piece, at) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place.
          key={at}
          piece={piece}
        />
      ))}
    </span>
  )
}

function Piece({ piece }: { readonly piece: DifferencePiece }) {
  if (piece.type === 'removed') return <del className={styles.removed}>{piece.text}</del>
  if (piece.type === 'added') return <ins className={styles.added}>{piece.text}</ins>
  return piece.text
}
