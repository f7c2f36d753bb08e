import type { InterviewDocument } from '../interview/document.ts'
import type { EntryOf } from '../interview/entries/recordEntry.ts'
import type { EntryId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { TextRange } from '../interview/text.ts'
import { coverRange } from '../report/coverRange.ts'
import { barred } from './barred.ts'

type Erratum = EntryOf<'erratum'>

/** A text that a rendition once had, and what of it is not to be told. */
interface Reading {
  readonly text: string
  readonly covered: readonly TextRange[]
}

/**
 * The errata of a document with both readings covered where the text as it stands is redacted, or
 * was when it was corrected: from the latest reading back to the first, so that what took the
 * place of other words covers these too.
 */
export function coveredErrata(document: InterviewDocument): ReadonlyMap<EntryId, Erratum> {
  const texts = new Map<string, Erratum[]>()
  for (const entry of document.entries) {
    if (entry.kind !== 'erratum') continue
    const text = `${entry.segment} ${entry.language}`
    texts.set(text, [...(texts.get(text) ?? []), entry])
  }
  const segments = new Map(document.segments.map((segment) => [segment.id, segment]))
  const covered = new Map<EntryId, Erratum>()
  for (const errata of texts.values()) {
    const [{ segment: id, language }] = errata as [Erratum]
    const segment = segments.get(id)
    let reading: Reading = {
      text: segment?.renditions[language]?.text ?? '',
      covered: segment?.redactions.filter((redaction) => redaction.language === language) ?? [],
    }
    for (const erratum of inOrder(errata).toReversed()) {
      const after = readingBefore(reading, erratum.after, [])
      reading = readingBefore(after, erratum.before, erratum.redacted)
      covered.set(erratum.id, {
        ...erratum,
        before: barred(reading.text, reading.covered),
        after: barred(after.text, after.covered),
        redacted: [],
      })
    }
  }
  return covered
}

/** What is covered of an earlier text, given what is of the text that took its place. */
const readingBefore = (later: Reading, text: string, redacted: readonly TextRange[]): Reading => ({
  text,
  covered: [
    ...redacted,
    ...later.covered.flatMap((range) => coverRange(later.text, text, range) ?? []),
  ],
})
