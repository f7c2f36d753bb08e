import type { LanguageTag } from '../../interview/languageTag.ts'
import type { DifferencePiece } from './memoryMatch.ts'
import { wordTokens } from './wordTokens.ts'

/** Two stretches whose tokens multiply to more are shown as wholly exchanged. */
const TABLE_MAX = 1_000_000

/**
 * What turns one text into another, in words: a longest common subsequence of tokens. `same` and
 * `removed` together are `before`, `same` and `added` are `after`. Between two changes white
 * space alone is no common ground: it is counted to both.
 */
export function wordDifference(
  before: string,
  after: string,
  language: LanguageTag,
): readonly DifferencePiece[] {
  const old = wordTokens(before, language)
  const now = wordTokens(after, language)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let tail = 0
  while (
    tail < old.length - start &&
    tail < now.length - start &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail += 1
  }
  const middle = compared(old.slice(start, old.length - tail), now.slice(start, now.length - tail))
  return joined([
    ...old.slice(0, start).map(same),
    ...withoutLoneSpaces(middle),
    ...old.slice(old.length - tail).map(same),
  ])
}

const same = (text: string): DifferencePiece => ({ type: 'same', text })

function compared(old: readonly string[], now: readonly string[]): readonly DifferencePiece[] {
  const removed = (text: string): DifferencePiece => ({ type: 'removed', text })
  const added = (text: string): DifferencePiece => ({ type: 'added', text })
  if (old.length * now.length > TABLE_MAX) return [...old.map(removed), ...now.map(added)]
  const lengths = commonLengths(old, now)
  const width = now.length + 1
  const pieces: DifferencePiece[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pieces.push(same(old[i] as string))
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) {
      pieces.push(removed(old[i] as string))
      i += 1
    } else {
      pieces.push(added(now[j] as string))
      j += 1
    }
  }
  return [...pieces, ...old.slice(i).map(removed), ...now.slice(j).map(added)]
}

/**
 * By (place in old, place in now): the length of what the rests have in common, in characters
 * other than white space, so that a long word counts for more than a comma.
 */
function commonLengths(old: readonly string[], now: readonly string[]): Int32Array {
  const width = now.length + 1
  const lengths = new Int32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const weight = 1 + 2 * (old[i] as string).trim().length
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(
        lengths[(i + 1) * width + j] as number,
        lengths[i * width + j + 1] as number,
      )
      lengths[i * width + j] =
        old[i] === now[j] ? weight + (lengths[(i + 1) * width + j + 1] as number) : skipped
    }
  }
  return lengths
}

/** White space between two changes becomes a change, so that a highlight is not torn. */
function withoutLoneSpaces(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return pieces.flatMap((piece, place) => {
    const isLone =
      piece.type === 'same' &&
      piece.text.trim() === '' &&
      isChange(pieces[place - 1]) &&
      isChange(pieces[place + 1])
    return isLone
      ? [
          { type: 'removed' as const, text: piece.text },
          { type: 'added' as const, text: piece.text },
        ]
      : piece
  })
}

const isChange = (piece: DifferencePiece | undefined): boolean =>
  piece !== undefined && piece.type !== 'same'

/** One piece for each stretch; between two common stretches what was removed stands first. */
function joined(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const result: DifferencePiece[] = []
  let removed = ''
  let added = ''
  let common = ''
  const flush = () => {
    if (common !== '') result.push(same(common))
    if (removed !== '') result.push({ type: 'removed', text: removed })
    if (added !== '') result.push({ type: 'added', text: added })
    common = ''
    removed = ''
    added = ''
  }
  for (const { type, text } of pieces) {
    if (type === 'same') {
      if (removed !== '' || added !== '') flush()
      common += text
    } else if (type === 'removed') removed += text
    else added += text
  }
  flush()
  return result
}
