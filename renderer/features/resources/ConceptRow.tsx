import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { classes } from '../../ui/classes.ts'
import { Cell, Row } from '../transcript/gridParts.tsx'
import { CellEditor } from './CellEditor.tsx'
import { cellText, termsIn } from './editConcept.ts'
import { RegionMark } from './RegionMark.tsx'
import styles from './TermsTable.module.css'
import type { LeaveTo } from './useConceptGrid.ts'

interface ConceptRowProps {
  readonly concept: Concept
  readonly columns: readonly LanguageTag[]
  readonly index: number
  readonly style: CSSProperties
  readonly measure: (element: HTMLElement | null) => void
  readonly isChosen: boolean
  /** The column that Tab reaches; null: another row's. */
  readonly focused: number | null
  /** The column that is being typed in; null: none. */
  readonly editing: number | null
  readonly onFocus: (column: number) => void
  readonly onEdit: (column: number) => void
  readonly onEdited: (column: number, text: string) => void
  readonly onLeave: (to: LeaveTo) => void
}

/** One concept: its terms by language, its domain, and how far it is to be trusted. */
export function ConceptRow(props: ConceptRowProps) {
  const { concept, columns, index, focused, editing } = props
  const { t } = useTranslation('resources')
  const format = useFormat()
  const cell = (column: number) => ({
    tabIndex: focused === column ? 0 : -1,
    'data-cell': `${index}:${column}`,
    'aria-colindex': column + 1,
    onFocus: () => props.onFocus(column),
    onDoubleClick: () => props.onEdit(column),
  })
  const editor = (column: number, label: string, value: string, lang?: LanguageTag) => (
    <Cell key={column} className={styles.cell} aria-colindex={column + 1}>
      <CellEditor
        label={label}
        value={value}
        {...(lang === undefined ? {} : { lang })}
        onEdited={(text) => props.onEdited(column, text)}
        onLeave={props.onLeave}
      />
    </Cell>
  )
  return (
    <Row
      ref={props.measure}
      className={styles.row}
      style={props.style}
      data-index={index}
      data-chosen={props.isChosen ? '' : undefined}
      aria-rowindex={index + 2}
      aria-selected={props.isChosen}
    >
      {columns.map((language, column) =>
        editing === column ? (
          editor(
            column,
            t('terms.termsIn', { language: format.language(language) }),
            cellText(concept, language),
            language,
          )
        ) : (
          <Cell key={language} {...cell(column)} className={styles.cell} lang={language}>
            {termsIn(concept, language).map((term) => (
              <span
                key={`${term.language} ${term.text}`}
                className={styles.term}
                data-status={term.status}
              >
                {term.text}
                {term.language !== language && <RegionMark language={term.language} />}
                {term.status !== 'preferred' && (
                  <span className="visually-hidden"> ({t(`terms.status.${term.status}`)})</span>
                )}
              </span>
            ))}
          </Cell>
        ),
      )}
      {editing === columns.length ? (
        editor(columns.length, t('terms.domain'), concept.domain)
      ) : (
        <Cell {...cell(columns.length)} className={classes(styles.cell, styles.soft)}>
          {concept.domain}
        </Cell>
      )}
      <Cell
        {...cell(columns.length + 1)}
        className={classes(styles.cell, styles.soft, concept.confidence === 'C' && styles.review)}
        title={
          concept.confidence === null ? undefined : t(`terms.confidences.${concept.confidence}`)
        }
      >
        {concept.confidence !== null && t(`terms.confidenceShort.${concept.confidence}`)}
      </Cell>
    </Row>
  )
}
