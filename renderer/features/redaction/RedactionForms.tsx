import { useAction } from '../../keys/useAction.ts'
import { useHost } from '../../session/app.ts'
import { useReadOnly, useSession } from '../../session/useSession.ts'
import { returnToCell } from '../transcript/returnToCell.ts'
import { transcriptOf } from '../transcript/transcript.ts'
import { CoverDialog } from './CoverDialog.tsx'
import { CoveredDialog } from './CoveredDialog.tsx'
import { chosenPassage } from './chosenPassage.ts'
import { showRedaction, useRedactionDialog } from './redactionDialogs.ts'
import { rowConcepts } from './rowConcepts.ts'

/** Covering passages in copies for release, and the key for it. */
export function RedactionForms() {
  const host = useHost()
  const session = useSession()
  const transcript = transcriptOf(session)
  const dialog = useRedactionDialog()
  const isWritable = useReadOnly() === null

  async function redact(): Promise<void> {
    const passage = await chosenPassage(transcript)
    if (passage === null) {
      transcript.change({ message: { type: 'no-passage' } })
      return
    }
    transcript.change({ message: null })
    const covered = session
      .interview()
      .segments.get(passage.segment)
      ?.redactions.find(
        ({ language, start, end }) =>
          language === passage.language && start <= passage.start && end >= passage.end,
      )
    if (covered !== undefined) {
      showRedaction(session, { type: 'covered', group: covered.group, at: passage })
      return
    }
    const concepts = await rowConcepts(host, session, passage.segment)
    showRedaction(session, { type: 'cover', passage, concepts })
  }

  /** The caret goes back to its cell. */
  function close(): void {
    returnToCell(transcript, () => showRedaction(session, null))
  }

  useAction('redaction.cover', () => void redact(), isWritable)
  switch (dialog?.type) {
    case 'cover':
      return <CoverDialog passage={dialog.passage} concepts={dialog.concepts} onClose={close} />
    case 'covered':
      return <CoveredDialog asked={dialog} onClose={close} />
    default:
      return null
  }
}
