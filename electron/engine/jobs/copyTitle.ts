import type { Interview } from '#core/interview/interview.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { copyDocument } from '#core/record/copyDocument.ts'

interface CopyTitle {
  readonly caseNumber: string
  readonly title: string
}

/**
 * The title and case number as a copy itself shows them, for the name of its file: a title can hold
 * what is redacted. Only what is covered counts for it, not the whole interview.
 */
export function copyTitle(
  interview: Interview,
  options: Pick<PrintOptions, 'copy' | 'pseudonyms'>,
): CopyTitle {
  const document = toDocument(interview)
  const segments = document.segments.filter(({ redactions }) => redactions.length > 0)
  return copyDocument({ ...document, segments }, options)
}
