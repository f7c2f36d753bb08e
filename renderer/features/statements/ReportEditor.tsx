import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import { normalizeText, type TextRange } from '#core/interview/text.ts'
import type { Report } from '#core/report/report.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { ReportDetails } from './ReportDetails.tsx'
import styles from './ReportEditor.module.css'
import { ReportText } from './ReportText.tsx'
import { StatementList } from './StatementList.tsx'
import { trimmedRange } from './trimmedRange.ts'

interface ReportEditorProps {
  readonly report: Report
  /** True when it was added just now: the caret goes to its text. */
  readonly isNew: boolean
}

/** One report: what is known of it, its text, and its statements. */
export function ReportEditor({ report, isNew }: ReportEditorProps) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const keys = useKeys()
  const session = useSession()
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const every = useInterview((interview) => interview.statements)
  const statements = useMemo(
    () => inOrder(every.valueSeq().filter((statement) => statement.report === report.id)),
    [every, report.id],
  )
  const passages = useMemo(
    () =>
      statements.flatMap(({ id, label, anchor }) =>
        anchor === null ? [] : [{ id, label, start: anchor.start, end: anchor.end }],
      ),
    [statements],
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const [selection, setSelection] = useState<TextRange | null>(null)
  const [current, setCurrent] = useState<StatementId | null>(null)
  const [fresh, setFresh] = useState<StatementId | null>(null)
  const [details, setDetails] = useState(false)
  const draftField = `report:${report.id}:text`
  const [draft] = useState(() => session.draft(draftField))
  const [editing, setEditing] = useState(draft !== null || report.text === '')

  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])

  function commitText(text: string): Promise<boolean> {
    const saved = run({ type: 'ChangeReport', report: report.id, changes: { text } })
    void saved.then((ok) => {
      const kept = session.draft(draftField)
      // Text typed while this was being saved is a draft of its own.
      if (ok && kept !== null && normalizeText(kept) === text) session.saveDraft(draftField, null)
    })
    return saved
  }

  /** The selection in the text as it will stand once what is being typed is committed. */
  function selected(): TextRange | null {
    const area = field.current
    if (area === null) return null
    const { value, selectionStart, selectionEnd } = area
    return trimmedRange(normalizeText(value), {
      start: normalizeText(value.slice(0, selectionStart)).length,
      end: normalizeText(value.slice(0, selectionEnd)).length,
    })
  }

  async function addStatement(anchor: TextRange | null): Promise<void> {
    const typed = normalizeText(field.current?.value ?? report.text)
    if (typed !== report.text && !(await commitText(typed))) return
    const id = crypto.randomUUID() as StatementId
    const statement = { id, report: report.id, text: {}, attribution: [], anchor, note: '' }
    if (!(await run({ type: 'AddStatement', statement }))) return
    setEditing(false)
    setCurrent(id)
    setFresh(id)
  }

  function makeStatement(): void {
    const range = selected()
    if (range !== null) void addStatement(range)
  }

  useAction('report.makeStatement', makeStatement, () => !readOnly && selected() !== null)

  return (
    <article className={styles.editor} aria-label={report.title}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h3 lang={report.language}>{report.title}</h3>
          <p className={styles.facts}>
            {[
              report.publisher,
              report.publishedOn === null ? '' : format.day(report.publishedOn),
              format.language(report.language),
            ]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button
            kind="quiet"
            aria-expanded={details}
            onPress={() => setDetails((shown) => !shown)}
          >
            {t('report.details')}
          </Button>
          {!readOnly && (
            <>
              <Button
                kind="quiet"
                onPress={() => {
                  setEditing(!editing)
                  field.current?.focus()
                }}
              >
                {editing ? t('report.doneEditing') : t('report.editText')}
              </Button>
              <Button kind="primary" isDisabled={selection === null} onPress={makeStatement}>
                {t('report.makeStatement')}
                <kbd className={styles.chord}>
                  {formatChord(keys.map['report.makeStatement'], keys.mac)}
                </kbd>
              </Button>
            </>
          )}
        </div>
      </header>
      {details && <ReportDetails report={report} statements={statements} />}
      <Refusal error={refusal} />
      <div className={styles.panes}>
        <div className={styles.text}>
          {report.text !== '' && !readOnly && (
            <p className={styles.hint}>
              {editing ? t('report.editingHint') : t('report.selectHint')}
            </p>
          )}
          <ReportText
            text={report.text}
            draft={draft}
            language={report.language}
            passages={passages}
            current={current}
            editable={editing && !readOnly}
            onDraft={(text) => session.saveDraft(draftField, text)}
            onCommit={(text) => void commitText(text)}
            onSelect={setSelection}
            onOpen={setCurrent}
            field={field}
          />
        </div>
        <StatementList
          report={report}
          statements={statements}
          current={current}
          fresh={fresh}
          hasSelection={selection !== null}
          isReadOnly={readOnly}
          onCurrent={(id) => {
            setCurrent(id)
            setFresh(null)
          }}
          onAdd={() => void addStatement(null)}
          selected={selected}
        />
      </div>
    </article>
  )
}
