import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { classes } from '../../ui/classes.ts'
import { CoverageCounts } from './CoverageCounts.tsx'
import { compareInterviews, type LibraryColumn } from './compareInterviews.ts'
import { InterviewStatus } from './InterviewStatus.tsx'
import styles from './LibraryTable.module.css'

const COLUMNS: readonly LibraryColumn[] = [
  'title',
  'caseNumber',
  'interviewees',
  'languages',
  'createdAt',
  'savedAt',
  'segments',
  'coverage',
  'status',
]

/** The interview that was opened last, to come back to. */
let lastOpened: InterviewSummary['id'] | null = null

interface LibraryTableProps {
  readonly interviews: readonly InterviewSummary[]
  readonly onOpen: (interview: InterviewSummary) => void
}

/** Every interview a row: arrows move, Enter opens, a heading sorts. */
export function LibraryTable({ interviews, onOpen }: LibraryTableProps) {
  const { t } = useTranslation('library')
  const { compare } = useFormat()
  const [sort, setSort] = useState<SortDescriptor>({ column: 'savedAt', direction: 'descending' })
  const sorted = useMemo(() => {
    const rising = interviews.toSorted(compareInterviews(sort.column as LibraryColumn, compare))
    return sort.direction === 'descending' ? rising.reverse() : rising
  }, [interviews, sort, compare])
  const isBegun = useRef(false)
  const first = sorted.find(({ id }) => id === lastOpened) ?? sorted[0]

  /** With the rendering that brings the row, unless the person is elsewhere by then. */
  function begin(row: HTMLElement | null): void {
    if (row === null || isBegun.current) return
    isBegun.current = true
    if (document.activeElement === document.body) row.focus({ preventScroll: true })
  }

  return (
    <Table
      aria-label={t('table.label')}
      className={classes(styles.table)}
      sortDescriptor={sort}
      onSortChange={setSort}
      onRowAction={(id) => {
        const interview = interviews.find((candidate) => candidate.id === id)
        lastOpened = interview?.id ?? null
        if (interview !== undefined) onOpen(interview)
      }}
    >
      <TableHeader className={classes(styles.header)}>
        {COLUMNS.map((column) => (
          <Column
            key={column}
            id={column}
            isRowHeader={column === 'title'}
            allowsSorting
            className={classes(styles.column, column === 'segments' && styles.figure)}
          >
            {({ sortDirection }) => (
              <span className={styles.heading}>
                {t(`table.${column}`)}
                {sortDirection === 'ascending' && (
                  <ArrowUp size={12} strokeWidth={1.75} aria-hidden />
                )}
                {sortDirection === 'descending' && (
                  <ArrowDown size={12} strokeWidth={1.75} aria-hidden />
                )}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {sorted.map((interview) => (
          <InterviewRow
            key={interview.id}
            interview={interview}
            onShown={interview === first ? begin : undefined}
          />
        ))}
      </TableBody>
    </Table>
  )
}

interface InterviewRowProps {
  readonly interview: InterviewSummary
  readonly onShown: ((row: HTMLElement | null) => void) | undefined
}

function InterviewRow({ interview, onShown }: InterviewRowProps) {
  const { t } = useTranslation('library')
  const { date, dateTime, language, list, number } = useFormat()
  const cell = classes(styles.cell)
  return (
    <Row
      ref={onShown}
      id={interview.id}
      textValue={interview.title || interview.id}
      className={classes(styles.row)}
    >
      <Cell className={classes(styles.cell, styles.title)}>
        <span className={styles.named}>
          <span className={classes(styles.name, interview.title === '' && styles.soft)}>
            {interview.title || interview.id}
          </span>
          {interview.exercise && <span className={styles.exercise}>{t('exercise')}</span>}
        </span>
      </Cell>
      <Cell className={cell}>{interview.caseNumber}</Cell>
      <Cell className={cell}>{list(interview.interviewees)}</Cell>
      <Cell className={classes(styles.cell, styles.soft)}>
        <span title={list(interview.languages.map(language))}>
          {interview.languages.join(' · ')}
        </span>
      </Cell>
      <Cell className={classes(styles.cell, styles.soft, styles.date)}>
        {date(interview.createdAt)}
      </Cell>
      <Cell className={classes(styles.cell, styles.soft, styles.date)}>
        {dateTime(interview.savedAt)}
      </Cell>
      <Cell className={classes(styles.cell, styles.figure)}>{number(interview.segments)}</Cell>
      <Cell className={cell}>
        <CoverageCounts coverage={interview.coverage} />
      </Cell>
      <Cell className={cell}>
        <InterviewStatus interview={interview} />
      </Cell>
    </Row>
  )
}
