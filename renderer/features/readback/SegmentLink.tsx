import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useAskReveal } from '../../session/place.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { numberOf } from './readBackRows.ts'

interface SegmentLinkProps {
  readonly segment: SegmentId
  readonly language: LanguageTag | null
}

/** The number of a segment; pressed, it goes to the row. */
export function SegmentLink({ segment, language }: SegmentLinkProps) {
  const { t } = useTranslation('readBack')
  const reveal = useAskReveal()
  const number = useInterview((interview) => numberOf(interview, segment))
  if (number === null) return <span>{t('segmentGone')}</span>
  return (
    <Button kind="quiet" onPress={() => reveal({ segment, language })}>
      {t('segment', { number })}
    </Button>
  )
}
