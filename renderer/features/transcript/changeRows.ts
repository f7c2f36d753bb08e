import type { ParticipantId, SegmentId } from '#core/interview/ids.ts'
import type { AnswerMode } from '#core/interview/segment.ts'
import { chosenRows } from './chosenRows.ts'
import { commitRow, fieldOf, isEmptyCell } from './commitField.ts'
import { goTo, rowAt, rows, segmentOf, sourceColumn, speakers } from './goTo.ts'
import { lastSource } from './nextTurn.ts'
import { localRow, replace, sendRow } from './sendRow.ts'
import type { Transcript } from './transcript.ts'

/** Sends those of the rows that were not sent yet, so that commands may name them. */
function send(transcript: Transcript, chosen: readonly SegmentId[]): readonly SegmentId[] {
  for (const id of chosen) sendRow(transcript, id)
  return chosen
}

/** Adds a participant of whom only the label is known, as the speaker of a row. */
export function addSpeaker(transcript: Transcript, row: SegmentId, label: string): void {
  const id = crypto.randomUUID() as ParticipantId
  const participant = {
    id,
    role: 'unknown',
    label,
    name: '',
    pseudonym: '',
    languages: [],
    note: '',
  } as const
  sendRow(transcript, row)
  void transcript.run({ type: 'AddParticipant', participant }).then((added) => {
    if (added.ok) setSpeaker(transcript, id, row)
  })
}

/** Gives the chosen rows their speaker, by the number of their key, from 1. */
export function setSpeakerByKey(transcript: Transcript, number: number): void {
  const participant = speakers(transcript)[number - 1]
  if (participant === undefined) {
    transcript.change({ message: { type: 'no-participant', number } })
    return
  }
  setSpeaker(transcript, participant.id)
}

/**
 * Gives rows their speaker: the chosen ones, or the given one when it is not among them.
 */
export function setSpeaker(
  transcript: Transcript,
  speaker: ParticipantId | null,
  row?: SegmentId,
): void {
  const among = chosenRows(transcript)
  const chosen = row === undefined || among.includes(row) ? among : [row]
  const only = chosen.length === 1 ? chosen[0] : undefined
  if (only !== undefined && waits(transcript, only)) {
    const row = localRow(transcript, only)
    if (row === undefined) return
    const before = rows(transcript).slice(0, rows(transcript).indexOf(only))
    const source = lastSource(transcript.session.interview(), before, speaker) ?? row.segment.source
    replace(transcript, only, { ...row, segment: { ...row.segment, speaker, source } })
    return
  }
  const segments = send(transcript, chosen)
  if (segments.length === 0) return
  const { participants } = transcript.session.interview()
  void transcript.run({ type: 'ChangeSegments', segments, changes: { speaker } })
  if (only !== undefined) takeSource(transcript, only, speaker)
  const label = speaker === null ? '' : (participants.get(speaker)?.label ?? '')
  transcript.change({ message: { type: 'speaker', speaker: label, count: segments.length } })
}

/** A row without words takes the language in which its new speaker spoke last. */
function takeSource(
  transcript: Transcript,
  segment: SegmentId,
  speaker: ParticipantId | null,
): void {
  const { session, shown } = transcript
  const interview = session.interview()
  const all = rows(transcript)
  const source = lastSource(interview, all.slice(0, all.indexOf(segment)), speaker)
  const before = segmentOf(transcript, segment)?.source
  const isBlank = interview.languages.every((tag) => isEmptyCell(transcript, segment, tag))
  if (!isBlank || source === null || before === undefined || source === before) return
  void transcript.run({ type: 'SetSource', segments: [segment], language: source })
  const { active } = transcript.get()
  if (active?.segment === segment && active.language === before && shown.columns.includes(source)) {
    goTo(transcript, { segment, language: source })
  }
}

const waits = (transcript: Transcript, segment: SegmentId): boolean =>
  localRow(transcript, segment)?.state === 'waiting'

/** How the chosen rows were answered. */
export function setMode(transcript: Transcript, mode: AnswerMode): void {
  const segments = send(transcript, chosenRows(transcript))
  if (segments.length > 0) {
    void transcript.run({ type: 'ChangeSegments', segments, changes: { mode } })
  }
}

/** Makes the column of the caret the language in which the chosen rows were spoken. */
export function setSource(transcript: Transcript): void {
  const language = transcript.get().active?.language
  const segments = send(transcript, chosenRows(transcript))
  if (language === null || language === undefined || segments.length === 0) return
  void transcript.run({ type: 'SetSource', segments, language })
  transcript.change({ message: { type: 'source', language } })
}

/** Makes the chosen rows final, or drafts again when all of them are final. */
export function toggleStatus(transcript: Transcript): void {
  const chosen = chosenRows(transcript)
  for (const id of chosen) void commitRow(transcript, id)
  void transcript.afterwards(async () => {
    const known = transcript.session.interview().segments
    const segments = chosen.filter((id) => known.has(id))
    const renditions = segments.flatMap((id) =>
      Object.values(segmentOf(transcript, id)?.renditions ?? {}),
    )
    if (renditions.length === 0) return
    const status = renditions.every((rendition) => rendition.status === 'final') ? 'draft' : 'final'
    const executed = await transcript.session.execute({ type: 'SetStatus', segments, status })
    transcript.change({
      message: executed.ok
        ? { type: 'status', status, count: segments.length }
        : { type: 'refused', error: executed.error },
    })
  })
}

/** Removes the chosen rows as one step; the row that follows becomes the active one. */
export function removeRows(transcript: Transcript): void {
  const chosen = chosenRows(transcript)
  const segments = chosen.filter((id) => localRow(transcript, id)?.state !== 'waiting')
  const all = rows(transcript)
  const next =
    all[all.indexOf(chosen.at(-1) as SegmentId) + 1] ?? all[all.indexOf(chosen[0] as SegmentId) - 1]
  const { active } = transcript.get()
  // What is being typed is committed first, so that undo brings it back with the row.
  for (const id of segments) void commitRow(transcript, id)
  for (const id of chosen) if (!segments.includes(id)) replace(transcript, id, null)
  if (segments.length === 0) return
  void transcript.run({ type: 'RemoveSegments', segments }).then((executed) => {
    if (!executed.ok) return
    transcript.change({ message: { type: 'removed', count: segments.length }, range: null })
    if (next !== undefined && active !== null) {
      goTo(transcript, {
        segment: next,
        language: active.language ?? sourceColumn(transcript, next),
      })
    }
  })
}

/** Moves the chosen rows one place up or down as one step. */
export function moveRows(transcript: Transcript, distance: 1 | -1): void {
  const chosen = chosenRows(transcript)
  for (const id of chosen) void commitRow(transcript, id)
  void transcript.afterwards(async () => {
    const order = transcript.session.interview().segmentOrder
    const segments = chosen.filter((id) => order.includes(id))
    const first = order.indexOf(segments[0] as SegmentId)
    const last = order.indexOf(segments.at(-1) as SegmentId)
    if (segments.length === 0 || (distance < 0 ? first === 0 : last === order.length - 1)) return
    const after = distance < 0 ? (order[first - 2] ?? null) : (order[last + 1] as SegmentId)
    const executed = await transcript.session.execute({ type: 'MoveSegments', segments, after })
    transcript.change({
      message: executed.ok ? { type: 'moved' } : { type: 'refused', error: executed.error },
    })
  })
}

/** Merges the active row with the one below it. */
export function mergeWithNext(transcript: Transcript): void {
  const { active } = transcript.get()
  if (active === null) return
  const next = rowAt(transcript, active.segment, 1)
  const caret = transcript.editors.get(fieldOf(active))?.selection()
  const committed = [active.segment, ...(next === null ? [] : [next])].map((row) =>
    commitRow(transcript, row),
  )
  void transcript.afterwards(async () => {
    // A text that was refused would stay behind with the row that is gone.
    if (!(await Promise.all(committed)).every(Boolean)) return
    const executed = await transcript.session.execute({
      type: 'MergeWithNext',
      segment: active.segment,
    })
    transcript.change({
      message: executed.ok ? { type: 'merged' } : { type: 'refused', error: executed.error },
    })
    if (executed.ok) goTo(transcript, active, caret ?? 'end')
  })
}
