import { type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { showDialog } from '../readback/recordDialogs.ts'
import { isClosedRow, refuseClosed } from './closedRows.ts'
import { commitEditor, commitText, fieldOf, revertField } from './commitField.ts'
import { editField } from './fieldEditor.ts'
import { enter, focusAwaited, goTo, goToCell, rows, sourceColumn } from './goTo.ts'
import { heldText, hold, letGo } from './heldText.ts'
import type { ActivePlace, Transcript } from './transcript.ts'
import { useTranscript } from './useTranscript.ts'

interface FieldAreaProps extends ActivePlace {
  readonly committed: string
  readonly label: string
  readonly describedBy: string
  readonly className: string | undefined
}

/** The text area of a cell or note in the active row. */
export function FieldArea(props: FieldAreaProps) {
  const { segment, language, committed, label, describedBy, className } = props
  const transcript = useTranscript()
  const readOnly = useReadOnly() !== null
  const isClosed = useInterview((interview) => isClosedRow(interview, segment))
  const element = useRef<HTMLTextAreaElement>(null)
  const field = fieldOf({ segment, language })
  const atMount = useRef(committed)

  useLayoutEffect(() => {
    if (element.current === null) return
    return mountEditor(transcript, element.current, { segment, language }, atMount.current)
  }, [transcript, segment, language])

  useLayoutEffect(() => {
    atMount.current = committed
    transcript.editors.get(field)?.offer(committed)
  }, [transcript, field, committed])

  /** What is closed cannot be typed over: a correction beside the old text is offered instead. */
  function correct(event: SyntheticEvent): void {
    event.preventDefault()
    refuseClosed(transcript, [segment])
    if (language !== null) {
      showDialog(transcript.session, { type: 'erratum', segment, language, remark: null })
    }
  }

  return (
    <textarea
      ref={element}
      rows={1}
      className={className}
      lang={language ?? undefined}
      dir="auto"
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={readOnly || isClosed}
      onKeyDown={(event) => {
        if (isClosed && !readOnly && wouldType(event)) correct(event)
      }}
      onPaste={(event) => {
        if (isClosed && !readOnly) correct(event)
      }}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
    />
  )
}

/** True for a key that would change the text of a field. */
function wouldType({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return key.length === 1 || ['Enter', 'Backspace', 'Delete', 'Process'].includes(key)
}

/** Puts a field to work; returns how to take it off the screen, what was typed in it committed. */
function mountEditor(
  transcript: Transcript,
  element: HTMLTextAreaElement,
  place: ActivePlace,
  committed: string,
): () => void {
  const { session } = transcript
  const field = fieldOf(place)
  const held = heldText(transcript, field)
  const editor = editField(
    element,
    {
      committed: held?.state === 'saving' ? held.text : committed,
      text: held?.text ?? committed,
    },
    {
      typed(text) {
        session.saveDraft(field, text)
        const before = transcript.get().held.get(field)
        if (before === undefined || before.state === 'saving') return
        if (text === null) letGo(transcript, field)
        else hold(transcript, field, { ...before, text })
      },
      enter: () => enter(transcript),
      tab(backwards) {
        void commitEditor(transcript, field)
        return goToCell(transcript, backwards, true)
      },
      escape() {
        const reverted = revertField(transcript, place)
        transcript.change({ range: null, message: reverted ? { type: 'reverted' } : null })
        if (reverted || place.language !== null) return
        goTo(transcript, { ...place, language: sourceColumn(transcript, place.segment) })
      },
      left() {
        // With the window, or to a list of the transcript's own, the person means to come back.
        const comesBack = !document.hasFocus() || transcript.get().overlay !== null
        if (!comesBack && editor.touched()) void commitEditor(transcript, field)
        void session.flushDrafts()
      },
      focused() {
        const { active } = transcript.get()
        if (active?.segment === place.segment && active.language === place.language) return
        if (active?.segment === place.segment) transcript.change({ active: place })
      },
    },
  )
  transcript.editors.set(field, editor)
  if (held?.state === 'draft' && editor.uncommitted()) hold(transcript, field, held)
  if (transcript.awaited?.field === field) focusAwaited(transcript)
  return () => {
    editor.stop()
    if (editor.uncommitted() && editor.touched()) {
      if (rows(transcript).includes(place.segment)) {
        void commitText(transcript, place, editor.text())
      } else session.saveDraft(field, editor.text())
    }
    if (transcript.editors.get(field) === editor) transcript.editors.delete(field)
  }
}
