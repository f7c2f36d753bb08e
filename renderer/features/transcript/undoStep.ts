import type { InterviewEvent } from '#core/interview/event.ts'

import { ownsUndo } from '../../keys/ownsUndo.ts'
import { goTo, rows, sourceColumn } from './goTo.ts'
import type { ActivePlace, Transcript } from './transcript.ts'

/** True when undo is the interview's: no field has the focus that holds text of its own. */
export function mayUndo(transcript: Transcript): boolean {
  const { activeElement } = document
  for (const editor of transcript.editors.values()) {
    if (editor.element === activeElement) return !editor.uncommitted()
  }
  return !ownsUndo(activeElement)
}

/** Takes the last step back (or forth) and goes to where it happened. */
export function undoStep(transcript: Transcript, type: 'Undo' | 'Redo'): void {
  const { active } = transcript.get()
  const index = active === null ? -1 : rows(transcript).indexOf(active.segment)
  void transcript.run({ type }).then((executed) => {
    if (!executed.ok) return
    transcript.change({ message: null, range: null })
    const place = placeOf(transcript, executed.value.events) ?? active
    const all = rows(transcript)
    if (place !== null && all.includes(place.segment)) {
      goTo(transcript, withColumn(transcript, place))
      return
    }
    const neighbour = all[Math.min(Math.max(index, 0), all.length - 1)]
    if (neighbour === undefined) return
    goTo(
      transcript,
      withColumn(transcript, { segment: neighbour, language: active?.language ?? null }),
    )
  })
}

/** A place whose column is on screen. */
function withColumn(transcript: Transcript, place: ActivePlace): ActivePlace {
  const shown = place.language !== null && transcript.shown.columns.includes(place.language)
  return shown ? place : { ...place, language: sourceColumn(transcript, place.segment) }
}

function placeOf(transcript: Transcript, events: readonly InterviewEvent[]): ActivePlace | null {
  const column = transcript.get().active?.language ?? null
  for (const event of events) {
    switch (event.type) {
      case 'SegmentAdded':
        return { segment: event.segment.id, language: column }
      case 'RenditionSet':
        return { segment: event.segment, language: event.language }
      case 'SegmentChanged':
      case 'LinkAdded':
      case 'LinkRemoved':
      case 'LinkChanged':
        return { segment: event.segment, language: column }
      default:
    }
  }
  return null
}
