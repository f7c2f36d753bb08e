import type { SegmentId } from '#core/interview/ids.ts'
import { segmentIdSchema } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { parseLanguageTag } from '#core/interview/languageTag.ts'

/** The name under which a rendition's uncommitted text is kept. */
export const renditionField = (segment: SegmentId, language: LanguageTag): string =>
  `rendition:${segment}:${language}`

/** The name under which an interpreter's note is kept until it is committed. */
export const noteField = (segment: SegmentId): string => `note:${segment}`

/** The name under which a correction is kept that was typed and not entered. */
export const erratumField = (segment: SegmentId, language: LanguageTag): string =>
  `erratum:${segment}:${language}`

/** The name under which the reason of a correction is kept until it is entered. */
export const erratumReasonField = (segment: SegmentId): string => `erratumReason:${segment}`

/** The name under which a new remark is kept that was typed and not added; null: on the whole record. */
export const newRemarkField = (segment: SegmentId | null, language: LanguageTag): string =>
  segment === null ? 'newRemark' : `newRemark:${segment}:${language}`

/** Where in the transcript a draft belongs: its cell, or the text that it corrects or remarks on. */
export const placeOfDraft = (field: string): ReturnType<typeof placeOfField> =>
  placeOfField(
    field.replace(/^(erratum|newRemark):/, 'rendition:').replace(/^erratumReason:/, 'note:'),
  )

/** What a draft's name points at, or null when it is not a cell of the transcript. */
export function placeOfField(
  field: string,
): { readonly segment: SegmentId; readonly language: LanguageTag | null } | null {
  const [kind, id, tag] = field.split(':')
  const segment = segmentIdSchema.safeParse(id)
  if (!segment.success) return null
  if (kind === 'note') return { segment: segment.data, language: null }
  if (kind !== 'rendition' || tag === undefined) return null
  const language = parseLanguageTag(tag)
  return language === null ? null : { segment: segment.data, language }
}
