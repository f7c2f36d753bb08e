import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { classes } from '../../ui/classes.ts'
import { LineField } from '../../ui/LineField.tsx'
import { Cell, Row } from '../transcript/gridParts.tsx'
import { cellText, termsIn } from './editConcept.ts'
import styles from './TermsTable.module.css'

interface ConceptRowProps {
  readonly concept: Concept
  readonly columns: readonly LanguageTag[]
  readonly index: number
  readonly style: CSSProperties
  readonly measure: (element: HTMLElement | null) => void
  readonly isChosen: boolean
  /** The column that Tab reaches; null: another row's. */
  readonly focused: number | null
  /** The column whose terms are being typed; null: none. */
  readonly editing: number | null
  readonly onFocus: (column: number) => void
  readonly onEdit: (column: number) => void
  readonly onEdited: (language: LanguageTag, text: string) => void
  readonly onLeave: () => void
}

/** One concept: its terms by language, its domain, and how far it is to be trusted. */
export function ConceptRow(props: ConceptRowProps) {
  const { concept, columns, index, focused, editing } = props
  const { t } = useTranslation('resources')
  const cell = (column: number) => ({
    tabIndex: focused === column ? 0 : -1,
    'data-cell': `${index}:${column}`,
    onFocus: () => props.onFocus(column),
    onDoubleClick: () => props.onEdit(column),
  })
  return (
    <Row
      ref={props.measure}
      className={styles.row}
      style={props.style}
      data-index={index}
      data-chosen={props.isChosen ? '' : undefined}
      aria-rowindex={index + 2}
    >
      {columns.map((language, column) =>
        editing === column ? (
          <Cell key={language} className={styles.cell}>
            <LineField
              className={styles.editor}
              autoFocus
              lang={language}
              aria-label={t('terms.termsIn', { language })}
              value={cellText(concept, language)}
              onCommit={(text, cause) => {
                props.onEdited(language, text)
                if (cause === 'enter') props.onLeave()
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
                event.preventDefault()
                event.currentTarget.value = cellText(concept, language)
                props.onLeave()
              }}
            />
          </Cell>
        ) : (
          <Cell
            key={language}
            {...cell(column)}
            className={styles.cell}
            lang={language}
            aria-colindex={column + 1}
          >
            {termsIn(concept, language).map((term) => (
              <span
                key={`${term.language} ${term.text}`}
                className={styles.term}
                data-status={term.status}
              >
                {term.text}
                {term.language !== language && (
                  <span className={styles.region}> {term.language.slice(language.length + 1)}</span>
                )}
                {term.status !== 'preferred' && (
                  <span className="visually-hidden"> ({t(`terms.status.${term.status}`)})</span>
                )}
              </span>
            ))}
          </Cell>
        ),
      )}
      <Cell {...cell(columns.length)} className={classes(styles.cell, styles.soft)}>
        {concept.domain}
      </Cell>
      <Cell
        {...cell(columns.length + 1)}
        className={classes(styles.cell, styles.soft, concept.confidence === 'C' && styles.review)}
      >
        {concept.confidence !== null &&
          (concept.confidence === 'C'
            ? t('terms.confidenceReview', { confidence: concept.confidence })
            : concept.confidence)}
      </Cell>
    </Row>
  )
}
