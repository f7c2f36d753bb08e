import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CHECK_LEVELS, type CheckId, type Severity } from '#core/assist/checks/check.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { useLateness } from '../../ui/useLateness.ts'
import styles from './ChecksView.module.css'
import { FindingRow } from './FindingRow.tsx'
import { findingCounts, listedFindings, OPEN_FINDINGS } from './listedFindings.ts'
import { useFindings } from './useFindings.ts'
import { useListKeys } from './useListKeys.ts'

const SEVERITIES = CHECK_LEVELS.filter((level): level is Severity => level !== 'off')
const ROW_HEIGHT = 58

/** What the checks found in the whole interview, row by row; each leads to its place. */
export function ChecksView() {
  const { t } = useTranslation('findings')
  const { t: checks } = useTranslation('checks')
  const { findings, error } = useFindings()
  const [filter, setFilter] = useState(OPEN_FINDINGS)
  const scroller = useRef<HTMLDivElement>(null)
  const late = useLateness(findings === null && error === null)
  const shown = findings === null ? [] : listedFindings(findings, filter)
  const counts = findings === null ? [] : findingCounts(findings, filter.state)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback(
      (index: number) => {
        const listed = shown[index]
        return listed === undefined ? index : `${listed.segment} ${listed.finding.key}`
      },
      [shown],
    ),
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  const keys = useListKeys(shown.length, (index) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Select
          label={t('check')}
          labelHidden
          value={filter.check ?? ''}
          choices={[
            { value: '', label: t('everyCheck') },
            ...counts.map(([check, count]) => ({
              value: check as string,
              label: t('checkCount', { check: checks(`name.${check}`), count }),
            })),
          ]}
          onChange={(check) =>
            setFilter({ ...filter, check: check === '' ? null : (check as CheckId) })
          }
        />
        <Select
          label={t('severity')}
          labelHidden
          value={filter.severity ?? ''}
          choices={[
            { value: '', label: t('everySeverity') },
            ...SEVERITIES.map((level) => ({
              value: level as string,
              label: checks(`level.${level}`),
            })),
          ]}
          onChange={(severity) =>
            setFilter({ ...filter, severity: severity === '' ? null : (severity as Severity) })
          }
        />
        <RadioRow
          label={<span className="visually-hidden">{t('state')}</span>}
          value={filter.state}
          choices={[
            { value: 'open', label: t('open') },
            { value: 'accepted', label: t('accepted') },
          ]}
          onChange={(state) => setFilter({ ...filter, state, check: null })}
        />
        <output className={styles.count}>
          {findings !== null && t('count', { count: shown.length })}
          {late && t('waiting')}
        </output>
      </div>
      <Refusal error={error} />
      {findings !== null && shown.length === 0 && (
        <p className={styles.empty}>{filter === OPEN_FINDINGS ? t('none') : t('noneFits')}</p>
      )}
      {shown.length > 0 && (
        <div ref={scroller} className={styles.scroller}>
          <ul
            className={styles.list}
            style={{ height: virtualizer.getTotalSize() }}
            aria-label={t('title')}
            onKeyDown={keys.onKeyDown}
          >
            {virtualizer.getVirtualItems().map(({ key, index, start }) => {
              const listed = shown[index]
              return listed === undefined ? null : (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  className={styles.place}
                  style={{ transform: `translateY(${start}px)` }}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                >
                  <FindingRow listed={listed} stop={keys.stop(index)} />
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}
