import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '#core/interview/text.ts'
import type { Report } from '#core/report/report.ts'
import type { Statement } from '#core/report/statement.ts'
import { useChangeInTurn } from '../../session/useChangeInTurn.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { useInterview } from '../../session/useSession.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { AttributionFields } from './AttributionFields.tsx'
import { ClaimFields } from './ClaimFields.tsx'
import type { ChangeStatement } from './changeStatement.ts'
import { linksTo } from './linksTo.ts'
import { PassageField } from './PassageField.tsx'
import { RemovalQuestion } from './RemovalQuestion.tsx'
import styles from './StatementForm.module.css'

interface StatementFormProps {
  readonly id: string
  readonly report: Report
  readonly statement: Statement
  readonly isFresh: boolean
  readonly isReadOnly: boolean
  readonly hasSelection: boolean
  readonly selected: () => TextRange | null
  /** Null: it stands at the end already. */
  readonly onMoveUp: (() => void) | null
  readonly onMoveDown: (() => void) | null
  readonly onRemove: () => void
}

/** Everything about a statement. Each field is saved when it is left. */
export function StatementForm(props: StatementFormProps) {
  const { report, statement, isReadOnly, onMoveUp, onMoveDown, onRemove } = props
  const { t } = useTranslation('statements')
  const errorText = useErrorText()
  const { run, refusal } = useCommand()
  const label = useCommand()
  const [labelWrong, setLabelWrong] = useState(false)
  const [asking, setAsking] = useState(false)
  const links = useInterview((interview) => linksTo(interview, new Set([statement.id])))
  const inTurn = useChangeInTurn(run)
  const change: ChangeStatement = (make) =>
    inTurn(({ statements }) => {
      const now = statements.get(statement.id)
      if (now === undefined) return null
      return { type: 'ChangeStatement', statement: now.id, changes: make(now) }
    })
  const note = useDraftedField(`statement:${statement.id}:note`, statement.note, (text) =>
    change(() => ({ note: text })),
  )
  const isBlank =
    links === 0 && Object.keys(statement.text).length === 0 && statement.attribution.length === 0

  return (
    <div id={props.id} className={styles.form}>
      <ClaimFields
        statement={statement}
        isFresh={props.isFresh}
        isReadOnly={isReadOnly}
        change={change}
      />
      <AttributionFields statement={statement} isReadOnly={isReadOnly} change={change} />
      <PassageField
        report={report}
        statement={statement}
        isReadOnly={isReadOnly}
        hasSelection={props.hasSelection}
        selected={props.selected}
        change={change}
      />
      <div className={styles.pair}>
        <TextField
          label={t('statement.label')}
          value={statement.label}
          readOnly={isReadOnly}
          error={
            labelWrong
              ? t('statement.labelInvalid')
              : label.refusal === null
                ? null
                : errorText(label.refusal)
          }
          onCommit={(text) => {
            const isLabel = /^\S{1,20}$/.test(text)
            setLabelWrong(!isLabel)
            if (!isLabel) return label.forget()
            const changes = { label: text }
            void label.run({ type: 'ChangeStatement', statement: statement.id, changes })
          }}
        />
        <AreaField label={t('statement.note')} readOnly={isReadOnly} {...note} />
      </div>
      <Refusal error={refusal} />
      {!isReadOnly && (
        <div className={styles.buttons}>
          <IconButton
            icon={ArrowUp}
            label={t('statement.moveUp', { label: statement.label })}
            isDisabled={onMoveUp === null}
            onPress={() => onMoveUp?.()}
          />
          <IconButton
            icon={ArrowDown}
            label={t('statement.moveDown', { label: statement.label })}
            isDisabled={onMoveDown === null}
            onPress={() => onMoveDown?.()}
          />
          <Button kind="danger" onPress={() => (isBlank ? onRemove() : setAsking(true))}>
            {t('statement.remove')}
          </Button>
        </div>
      )}
      <RemovalQuestion
        isOpen={asking}
        question={t('statement.removeQuestion', { label: statement.label })}
        consequence={
          links === 0
            ? t('statement.removeAlone')
            : t('statement.removeWithLinks', { count: links })
        }
        action={t('statement.remove')}
        onRemove={onRemove}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
