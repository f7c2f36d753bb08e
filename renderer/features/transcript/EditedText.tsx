import { useId } from 'react'
import type { Redaction } from '#core/interview/redaction.ts'
import { CellMarks } from './CellMarks.tsx'
import { fieldOf } from './commitField.ts'
import { FieldArea } from './FieldArea.tsx'
import type { ActivePlace } from './transcript.ts'
import { useTranscriptState } from './useTranscript.ts'

interface EditedTextProps extends ActivePlace {
  readonly committed: string
  readonly label: string
  readonly className: string | undefined
  readonly stale: boolean
  readonly redactions?: readonly Redaction[]
}

/** A text of the active row: its field, and what must be said of it. */
export function EditedText({ stale, redactions = [], ...field }: EditedTextProps) {
  const marks = useId()
  const name = fieldOf(field)
  // The text being typed is left out: it would render the cell again for every key.
  const held = useTranscriptState((state) => state.held.get(name)?.state ?? null)
  const error = useTranscriptState((state) => {
    const text = state.held.get(name)
    return text?.state === 'refused' ? text.error : null
  })
  return (
    <>
      <FieldArea {...field} describedBy={marks} />
      <CellMarks id={marks} stale={stale} held={held} error={error} redactions={redactions} />
    </>
  )
}
