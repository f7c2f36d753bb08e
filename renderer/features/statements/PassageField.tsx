import { useTranslation } from 'react-i18next'
import type { TextRange } from '#core/interview/text.ts'
import type { Report } from '#core/report/report.ts'
import type { Statement } from '#core/report/statement.ts'
import { Button } from '../../ui/Button.tsx'
import type { ChangeStatement } from './changeStatement.ts'
import styles from './PassageField.module.css'

interface PassageFieldProps {
  readonly report: Report
  readonly statement: Statement
  readonly isReadOnly: boolean
  readonly hasSelection: boolean
  readonly selected: () => TextRange | null
  readonly change: ChangeStatement
}

/** The passage of the report's text that makes the claim, in its own words. */
export function PassageField(props: PassageFieldProps) {
  const { report, statement, isReadOnly, hasSelection, selected, change } = props
  const { t } = useTranslation('statements')

  function takeSelection(): void {
    const range = selected()
    if (range === null) return
    const quote = report.text.slice(range.start, range.end)
    void change(() => ({ anchor: { ...range, quote } }))
  }

  return (
    <fieldset className={styles.field}>
      <legend>{t('statement.passage')}</legend>
      {statement.anchor === null ? (
        <p className={styles.none}>{t('statement.noPassage')}</p>
      ) : (
        <blockquote className={styles.quote} lang={report.language}>
          {statement.anchor.quote}
        </blockquote>
      )}
      {!isReadOnly && (
        <div className={styles.buttons}>
          <Button kind="quiet" isDisabled={!hasSelection} onPress={takeSelection}>
            {t('statement.takeSelection')}
          </Button>
          {statement.anchor !== null && (
            <Button kind="quiet" onPress={() => void change(() => ({ anchor: null }))}>
              {t('statement.dropPassage')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
