import type { LinkedSegment } from '#core/report/coverage.ts'
import { type ShownText, segmentText } from '#core/report/localText.ts'
import { useInterview } from '../../session/useSession.ts'
import { useReadingLanguages } from './useReadingLanguages.ts'

/** What a linked segment says, in a language of the reader, and the label of who says it. */
export function useQuoted({ segment: id }: LinkedSegment): {
  readonly quote: ShownText | null
  readonly speaker: string | null
} {
  const preferred = useReadingLanguages()
  const segment = useInterview((interview) => interview.segments.get(id))
  const speaker = useInterview((interview) => {
    const speaker = interview.segments.get(id)?.speaker ?? null
    return speaker === null ? null : (interview.participants.get(speaker)?.label ?? null)
  })
  return { quote: segment === undefined ? null : segmentText(segment, preferred), speaker }
}
