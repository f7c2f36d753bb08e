import { useTranslation } from 'react-i18next'
import type { SegmentId, StatementId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { STANCE_SIGNS, type Stance } from '#core/report/stance.ts'
import type { Statement } from '#core/report/statement.ts'
import { useInterview } from '../../session/useSession.ts'
import { setStance } from './linkStatement.ts'
import { stanceOfKey } from './nextStance.ts'
import styles from './PickList.module.css'
import { type Choice, PickList } from './PickList.tsx'
import { statementText } from './statementText.ts'
import { useSegment, useTranscript } from './useTranscript.ts'

const statementsOf = (interview: Interview) => interview.statements

interface PickerProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** All statements, each with how the row bears on it; a stance's sign sets it. */
export function LinkPicker({ segment, onClose }: PickerProps) {
  const { t, i18n } = useTranslation('transcript')
  const transcript = useTranscript()
  const statements = useInterview(statementsOf)
  const links = useSegment(segment)?.links ?? []
  const stances = new Map(links.map((link) => [link.statement, link.stance]))
  const languages = [i18n.language, ...transcript.shown.columns]
  const choices = inOrder(statements.values()).map((statement): Choice => {
    const stance = stances.get(statement.id)
    const text = statementText(statement, languages)
    return {
      id: statement.id,
      text: `${statement.label} ${text}`,
      content: <StatementChoice statement={statement} text={text} stance={stance} />,
    }
  })
  return (
    <PickList
      segment={segment}
      label={t('pick.statement')}
      hint={choices.length === 0 ? t('pick.noStatements') : t('pick.stanceKeys')}
      choices={choices}
      onPick={(id) => {
        const statement = id as StatementId
        if (!stances.has(statement)) void setStance(transcript, statement, 'supports')
        onClose()
      }}
      onCharacter={(id, character) => {
        const stance = stanceOfKey(character)
        if (stance === null) return false
        void setStance(transcript, id as StatementId, stance)
        return true
      }}
      onDelete={(id) => {
        if (stances.has(id as StatementId)) void setStance(transcript, id as StatementId, null)
      }}
      onClose={onClose}
    />
  )
}

interface StatementChoiceProps {
  readonly statement: Statement
  readonly text: string
  readonly stance: Stance | undefined
}

function StatementChoice({ statement, text, stance }: StatementChoiceProps) {
  const { t } = useTranslation('transcript')
  return (
    <>
      <span className={styles.sign} data-stance={stance} aria-hidden="true">
        {stance === undefined ? '' : STANCE_SIGNS[stance]}
      </span>
      <span className={styles.label}>{statement.label}</span>
      <span className={styles.words}>{text}</span>
      {stance !== undefined && <span className={styles.aside}>{t(`stance.${stance}`)}</span>}
    </>
  )
}
