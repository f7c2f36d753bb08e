import {
  type MarkKind,
  markText,
  pauseMark,
  WORDED_MARKS,
  wordedMark,
} from '#core/interview/mark.ts'
import { fieldOf } from './commitField.ts'
import { segmentOf } from './goTo.ts'
import { spaceBefore } from './insertWords.ts'
import { formatMediaTime } from './mediaTime.ts'
import type { Transcript } from './transcript.ts'
import { wallClock } from './wallClock.ts'

/**
 * Types a mark at the caret, in the form of the column's language. The caret stands where words or
 * seconds are still to be typed. `seconds`: how long a pause was.
 */
export function insertMark(transcript: Transcript, kind: MarkKind, seconds = ''): void {
  const { active } = transcript.get()
  const language = active?.language ?? transcript.session.interview().languages[0]
  if (active === null || language === undefined) return
  const editor = transcript.editors.get(fieldOf(active))
  if (editor === undefined) return
  const space = spaceBefore(editor.text().slice(0, editor.selection().start))
  if (WORDED_MARKS.includes(kind)) {
    const { open, close } = wordedMark(kind, language)
    editor.insert(space + open, close)
  } else if (kind === 'pause' && seconds === '') {
    const [open = '', close = ''] = pauseMark(language, GAP).split(GAP)
    editor.insert(space + open, close)
  } else if (kind === 'pause') {
    editor.insert(space + pauseMark(language, seconds))
  } else if (kind === 'false-start') {
    editor.insert('- ')
  } else {
    editor.insert(space + markText(kind, language, markTime(transcript)))
  }
}

/** Stands where the seconds go. */
const GAP = '\u0000'

/** Where the row stands in the recording; without one, the wall clock now. */
function markTime(transcript: Transcript): string {
  const { active } = transcript.get()
  const { timeZone } = transcript.session.interview()
  const start = active === null ? null : segmentOf(transcript, active.segment)?.mediaStart
  if (start === null || start === undefined) {
    return wallClock(new Date().toISOString(), timeZone).time
  }
  return formatMediaTime(start).padStart(8, '0')
}
