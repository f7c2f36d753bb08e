import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { committedText, fieldOf } from './commitField.ts'
import { heldText } from './heldText.ts'
import type { Transcript } from './transcript.ts'

/** The text of a cell as it stands on screen, committed or not. */
export function cellText(
  transcript: Transcript,
  place: { readonly segment: SegmentId; readonly language: LanguageTag },
): string {
  const field = fieldOf(place)
  return (
    transcript.editors.get(field)?.text() ??
    heldText(transcript, field)?.text ??
    committedText(transcript.session.interview(), place)
  )
}

/** The texts of a row as they stand on screen, by language. */
export function rowTexts(
  transcript: Transcript,
  segment: SegmentId,
): Readonly<Record<LanguageTag, string>> {
  const { languages } = transcript.session.interview()
  return Object.fromEntries(
    languages.map((language) => [language, cellText(transcript, { segment, language })]),
  )
}
