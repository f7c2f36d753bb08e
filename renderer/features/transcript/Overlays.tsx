import { unreachable } from '#core/protocol/unreachable.ts'
import { LinkPicker } from './LinkPicker.tsx'
import { MarkPicker } from './MarkPicker.tsx'
import { ModePicker } from './ModePicker.tsx'
import { RetimeDialog } from './RetimeDialog.tsx'
import { RowMenu } from './RowMenu.tsx'
import { returnToCell } from './returnToCell.ts'
import { SpeakerPicker } from './SpeakerPicker.tsx'
import { useTranscript, useTranscriptState } from './useTranscript.ts'

/** Whatever is open over the transcript; closing it puts the caret back where it was. */
export function Overlays() {
  const transcript = useTranscript()
  const overlay = useTranscriptState((state) => state.overlay)
  if (overlay === null) return null

  function close(): void {
    returnToCell(transcript, () => transcript.change({ overlay: null }))
  }

  const { segment } = overlay
  switch (overlay.type) {
    case 'links':
      return <LinkPicker segment={segment} onClose={close} />
    case 'speakers':
      return <SpeakerPicker segment={segment} onClose={close} />
    case 'marks':
      return <MarkPicker segment={segment} onClose={close} />
    case 'modes':
      return <ModePicker segment={segment} onClose={close} />
    case 'times':
      return <RetimeDialog segment={segment} onClose={close} />
    case 'menu':
      return <RowMenu segment={segment} x={overlay.x} y={overlay.y} onClose={close} />
    default:
      return unreachable(overlay)
  }
}
