import type { Segment } from '#core/interview/segment.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { useColumns } from '../../session/columns.ts'
import type { Message } from '../transcript/message.ts'
import { ConcordanceDialog } from './ConcordanceDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import type { RowSpan } from './rowSpan.ts'
import type { Selected } from './selectedPassage.ts'
import { TermDialog } from './TermDialog.tsx'
import { TranslateRowsDialog } from './TranslateRowsDialog.tsx'
import { TwinsDialog } from './TwinsDialog.tsx'
import type { TargetCell } from './targetCell.ts'
import type { Twins } from './twins.ts'

/** What is open over the transcript to help with a row. */
export type OpenDialog =
  | {
      readonly type: 'concordance' | 'term' | 'name'
      readonly selected: Selected
      readonly target: TargetCell | null
    }
  | { readonly type: 'twins'; readonly segment: Segment; readonly twins: readonly Twins[] }
  | { readonly type: 'rows'; readonly span: RowSpan; readonly server: string }

interface AssistDialogProps {
  readonly dialog: OpenDialog
  readonly onClose: () => void
  /** It was carried out; with what is to be said of it. */
  readonly onDone: (message: Message) => void
  readonly onInsert: (words: string) => void
}

export function AssistDialog({ dialog, onClose, onDone, onInsert }: AssistDialogProps) {
  const languages = useColumns()
  switch (dialog.type) {
    case 'concordance':
      return (
        <ConcordanceDialog
          selected={dialog.selected}
          languages={languages}
          target={dialog.target?.language ?? null}
          onInsert={onInsert}
          onClose={onClose}
        />
      )
    case 'term':
      return (
        <TermDialog
          selected={dialog.selected}
          languages={languages}
          onClose={onClose}
          onDone={() => onDone({ type: 'added' })}
        />
      )
    case 'name':
      return (
        <NameDialog
          selected={dialog.selected}
          languages={languages}
          onClose={onClose}
          onDone={() => onDone({ type: 'added' })}
        />
      )
    case 'twins':
      return (
        <TwinsDialog
          segment={dialog.segment}
          twins={dialog.twins}
          onClose={onClose}
          onDone={(count) => onDone({ type: 'repeated', count })}
        />
      )
    case 'rows':
      return (
        <TranslateRowsDialog
          span={dialog.span}
          languages={languages}
          server={dialog.server}
          onClose={onClose}
        />
      )
    default:
      return unreachable(dialog)
  }
}
