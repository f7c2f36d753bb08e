import type { InterviewDocument } from '../interview/document.ts'
import type { EntryOf } from '../interview/entries/recordEntry.ts'
import type { EntryId } from '../interview/ids.ts'
import type { TextRange } from '../interview/text.ts'
import { coverRange } from '../report/coverRange.ts'
import { barred } from './barred.ts'
import { correctedTexts } from './correctedTexts.ts'

type Erratum = EntryOf<'erratum'>

/** A text that a rendition once had, and what of it is not to be told. */
interface Reading {
  readonly text: string
  readonly covered: readonly TextRange[]
}

export interface CoveredErratum {
  readonly erratum: Erratum
  /** The words that were covered in either reading. */
  readonly passages: readonly string[]
}

/**
 * The errata of a document with both readings covered where the text as it stands is not to be
 * told, or was not when it was corrected: from the latest reading back to the first, so that what
 * took the place of other words covers these too. A name that is redacted in another row covers in
 * this way what was corrected to it. `placesOf` finds what is covered of any text.
 */
export function coveredErrata(
  document: InterviewDocument,
  placesOf: (text: string) => readonly TextRange[],
): ReadonlyMap<EntryId, CoveredErratum> {
  const covered = new Map<EntryId, CoveredErratum>()
  for (const { text, redactions, errata } of correctedTexts(document)) {
    const present: Reading = { text, covered: [...redactions, ...placesOf(text)] }
    const before = (later: readonly Reading[], text: string, redacted: readonly TextRange[]) => ({
      text,
      covered: [...redacted, ...placesOf(text), ...later.flatMap((one) => carried(one, text))],
    })
    let reading = present
    for (const erratum of errata.toReversed()) {
      // Of two rows that were merged, the errata of one say nothing of the other's words: what is
      // covered of the present text counts for each of them.
      const after = before([reading, present], erratum.after, [])
      reading = before([after], erratum.before, erratum.redacted)
      covered.set(erratum.id, {
        erratum: {
          ...erratum,
          before: barred(reading.text, reading.covered),
          after: barred(after.text, after.covered),
          redacted: [],
        },
        passages: [reading, after].flatMap(passagesOf),
      })
    }
  }
  return covered
}

/** What is covered of an earlier text, given what is of a text that took its place. */
const carried = (later: Reading, text: string): readonly TextRange[] =>
  later.covered.flatMap((range) => coverRange(later.text, text, range) ?? [])

const passagesOf = ({ text, covered }: Reading): readonly string[] =>
  covered.map(({ start, end }) => text.slice(start, end))
