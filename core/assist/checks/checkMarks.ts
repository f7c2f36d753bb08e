import { normalizeMarks } from '../../interview/marksIn.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'
import type { FoundMark } from './readMarks.ts'

/** Marks and blacked-out stretches that stand in the source or in a rendition alone. */
export function checkMarks({ source, targets }: CheckedRow): readonly Observation[] {
  if (source === null) return []
  return targets.flatMap((target) => [
    ...unmatched(source, target).map((mark) =>
      observed('marks', 'markOneSided', { mark: mark.text }, target, null, {
        counterpart: { language: source.language, range: mark.range },
        suggestions: [inLanguage(mark, target)],
      }),
    ),
    ...unmatched(target, source).map((mark) =>
      observed('marks', 'markOneSided', { mark: mark.text }, target, mark.range, {
        counterpart: { language: source.language, range: null },
      }),
    ),
  ])
}

/** Marks of `cell` for which `other` has none left of the same kind. */
function unmatched(cell: CheckedCell, other: CheckedCell): readonly FoundMark[] {
  const left = other.marks.map(({ kind }) => kind)
  return cell.marks.filter(({ kind }) => {
    // A note of the interpreter stands where the interpreter wrote it.
    if (kind === 'interpreter') return false
    const place = left.indexOf(kind)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

/** A mark in the words of the target's language, with the time it has, without words in it. */
function inLanguage({ kind, text }: FoundMark, { language }: CheckedCell): string {
  if (kind === 'redaction') return text
  return normalizeMarks(normalizeMarks(text, language).replace(/: .*\]$/, ']'), language)
}
