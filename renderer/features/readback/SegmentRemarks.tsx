import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import styles from './ReadBack.module.css'
import { useEntries } from './useEntries.ts'
import { usePeople } from './usePeople.ts'

interface SegmentRemarksProps {
  readonly segment: SegmentId
  readonly language: LanguageTag
}

/** What was said about a segment at reading, and what was corrected in it. */
export function SegmentRemarks({ segment, language }: SegmentRemarksProps) {
  const { t } = useTranslation('readBack')
  const people = usePeople()
  const remarks = useEntries('remark').filter((remark) => remark.segment === segment)
  const errata = useEntries('erratum')
  const corrected = errata.flatMap((erratum, index) =>
    erratum.segment === segment && erratum.language === language ? [{ erratum, index }] : [],
  )
  if (remarks.length === 0 && corrected.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <b>{t(`type.${remark.type}`)}</b> · {people.name(remark.by)} ·{' '}
          {t(`outcome.${remark.outcome}`)}
          <q lang={remark.language}>{remark.text}</q>
        </li>
      ))}
      {corrected.map(({ erratum, index }) => (
        <li key={erratum.id}>
          <b>E{index + 1}</b> <del lang={language}>{erratum.before}</del>
        </li>
      ))}
    </ul>
  )
}
