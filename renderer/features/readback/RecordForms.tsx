import { closedThings } from '#core/interview/closedThings.ts'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { useHere } from '../../session/place.ts'
import { useReadOnly, useSession } from '../../session/useSession.ts'
import { CloseDialog } from '../closing/CloseDialog.tsx'
import { newSitting } from '../closing/newSitting.ts'
import { openRow } from '../transcript/goTo.ts'
import { transcriptOf } from '../transcript/transcript.ts'
import { ErratumDialog } from './ErratumDialog.tsx'
import { ReadBackView } from './ReadBackView.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import { type RecordDialog, useOpenForms, useShowDialog, useShowReadBack } from './recordDialogs.ts'
import { StartReadBack } from './StartReadBack.tsx'
import { useReturnFocus } from './useReturnFocus.ts'

/** The read-back and the forms of the record over the interview, and the keys that open them. */
export function RecordForms() {
  const session = useSession()
  const { run } = useKeys()
  const here = useHere()
  const { readBack, dialog } = useOpenForms()
  const showDialog = useShowDialog()
  const showReadBack = useShowReadBack()
  const isWritable = useReadOnly() === null
  const leave = useReturnFocus(readBack !== null || dialog !== null)

  /** A read-back that was begun and neither ended nor closed goes on. */
  function startReadBack(): void {
    leave()
    const interview = session.interview()
    const { entries } = closedThings(interview)
    const begun = entriesOf(interview, 'read-back').findLast(
      ({ id, endedAt }) => endedAt === null && !entries.has(id),
    )
    if (begun === undefined) showDialog({ type: 'start-read-back' })
    else showReadBack(begun.id)
  }

  /** Corrects the cell with the caret, or makes a remark on its row. */
  function atCaret(type: 'erratum' | 'remark'): void {
    const place = here()
    const segment = place === null ? undefined : session.interview().segments.get(place.segment)
    if (place === null || segment === undefined) return
    leave()
    const at = { segment: segment.id, language: place.language ?? segment.source }
    showDialog(
      type === 'erratum'
        ? { type, ...at, remark: null }
        : { type, ...at, remark: 'remark', readBack: null },
    )
  }

  useAction('readBack.start', startReadBack, isWritable)
  useAction(
    'errata.correct',
    () => atCaret('erratum'),
    () => isWritable && here() !== null,
  )
  useAction(
    'record.remark',
    () => atCaret('remark'),
    () => isWritable && here() !== null,
  )
  useAction(
    'record.close',
    () => {
      leave()
      showDialog({ type: 'close' })
    },
    isWritable,
  )

  /** Opens a row in a sitting of its own after what is closed; one that is begun goes on. */
  async function beginSitting(): Promise<void> {
    const interview = session.interview()
    const { sittings } = closedThings(interview)
    const last = inOrder(interview.sittings.values()).at(-1)
    if (last === undefined || sittings.has(last.id)) {
      const added = await session.execute(newSitting(interview))
      if (!added.ok) return
    }
    run('interview.transcript')
    openRow(transcriptOf(session))
  }

  useAction(
    'record.newSitting',
    () => void beginSitting(),
    () => isWritable && session.interview().closings.length > 0,
  )

  const form = dialog === null ? null : <Form dialog={dialog} />
  // Over a read-back, a form is part of it: else the read-back would not let go of the focus.
  return readBack === null ? form : <ReadBackView id={readBack}>{form}</ReadBackView>
}

function Form({ dialog }: { readonly dialog: RecordDialog }) {
  switch (dialog.type) {
    case 'start-read-back':
      return <StartReadBack />
    case 'remark':
      return <RemarkDialog asked={dialog} />
    case 'erratum':
      return <ErratumDialog asked={dialog} />
    case 'close':
      return <CloseDialog />
    default:
      return unreachable(dialog)
  }
}
