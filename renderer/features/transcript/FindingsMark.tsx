import { useSyncExternalStore } from 'react'
import type { Severity } from '#core/assist/checks/check.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { type Assistance, assistanceOf } from '../../session/assistance.ts'
import { SeveritySign } from '../../ui/SeveritySign.tsx'
import styles from './TextCell.module.css'
import { useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

interface FindingsMarkProps {
  readonly segment: SegmentId
  readonly language: LanguageTag
}

/** How many open findings a cell of the active row has; nothing when there is none. */
export function FindingsMark({ segment, language }: FindingsMarkProps) {
  const { t } = useWords()
  const store = assistanceOf(useTranscript().session)
  // One string, so that the cell renders again only when it says something else.
  const summary = useSyncExternalStore(store.subscribe, () =>
    summaryOf(store.get(), segment, language),
  )
  const [severity, count] = summary.split(' ')
  if (count === undefined) return null
  return (
    <span className={styles.findings} data-severity={severity}>
      <SeveritySign severity={severity as Severity} />
      {t('findings', { count: Number(count) })}
    </span>
  )
}

/** `error 2`; findings come most serious first. */
function summaryOf({ row }: Assistance, segment: SegmentId, language: LanguageTag): string {
  if (row?.segment !== segment) return ''
  const here = row.findings.filter(({ place }) => place.language === language)
  return here[0] === undefined ? '' : `${here[0].severity} ${here.length}`
}
