import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { RenditionOrigin } from '#core/interview/rendition.ts'
import { noteField, placeOfField, renditionField } from '../../session/draftField.ts'
import type { CommandBody } from '../../session/interviewSession.ts'
import { heldText, hold, letGo } from './heldText.ts'
import { sendRow } from './sendRow.ts'
import type { ActivePlace, Transcript } from './transcript.ts'

export const fieldOf = ({ segment, language }: ActivePlace): string =>
  language === null ? noteField(segment) : renditionField(segment, language)

/** The text of a cell or note that the interview has; empty: none. */
export function committedText(interview: Interview, { segment, language }: ActivePlace): string {
  const found = interview.segments.get(segment)
  if (language === null) return found?.note ?? ''
  return found?.renditions[language]?.text ?? ''
}

interface HowToCommit {
  /** Also when the text is the same: a stale rendition is still right. */
  readonly confirm?: boolean
  /** Where the text comes from; left out: from where the text before it came, else typed. */
  readonly origin?: RenditionOrigin
}

/**
 * Commits what stands in a field. The field shows the text from now on; when it is refused, the
 * text stays as a draft, and is sent again with the next commit that succeeds.
 */
export async function commitText(
  transcript: Transcript,
  place: ActivePlace,
  text: string,
  { confirm = false, origin = originOf(transcript, place, text) }: HowToCommit = {},
): Promise<boolean> {
  const { session } = transcript
  const field = fieldOf(place)
  if (
    !confirm &&
    text === committedText(session.interview(), place) &&
    !isSaving(transcript, field)
  ) {
    letGo(transcript, field)
    session.saveDraft(field, null)
    return true
  }
  const held = { state: 'saving', text, origin } as const
  hold(transcript, field, held)
  transcript.editors.get(field)?.settle(text)
  sendRow(transcript, place.segment)
  const executed = await transcript.run(commitCommand(transcript, place, text, origin))
  if (executed.ok) {
    letGo(transcript, field, held)
    void retryRefused(transcript)
    return true
  }
  if (transcript.get().held.get(field) === held) {
    hold(transcript, field, { state: 'refused', text, origin, error: executed.error })
  }
  transcript.editors.get(field)?.settle(committedText(session.interview(), place))
  return false
}

const isSaving = (transcript: Transcript, field: string): boolean =>
  transcript.get().held.get(field)?.state === 'saving'

/**
 * Where a text comes from that stands in a field: an accepted proposal keeps its provenance while
 * it is edited, on its way to the disk as well as after it, but not once nothing of it is left.
 */
function originOf(transcript: Transcript, place: ActivePlace, text: string): RenditionOrigin {
  if (text === '' || place.language === null) return TYPED
  const field = fieldOf(place)
  if (transcript.editors.get(field)?.renewed() === true) return TYPED
  const held = transcript.get().held.get(field)
  if (held?.state === 'saving' || held?.state === 'refused') return held.origin
  const segment = transcript.session.interview().segments.get(place.segment)
  return segment?.renditions[place.language]?.origin ?? TYPED
}

const TYPED: RenditionOrigin = { type: 'typed' }

function commitCommand(
  { session, shown }: Transcript,
  { segment, language }: ActivePlace,
  text: string,
  origin: RenditionOrigin,
): CommandBody {
  if (language === null) return { type: 'SetNote', segment, note: text }
  const known = session.interview().segments.get(segment)
  const isNew = known?.renditions[language] === undefined && known?.source !== language
  return {
    type: 'CommitRendition',
    segment,
    language,
    text,
    author: operator(session.interview(), shown.view.operator),
    origin,
    ...(isNew ? { kind: shown.view.kind } : {}),
  }
}

/** The participant who is typing, unless they were removed since. */
const operator = (interview: Interview, id: Transcript['shown']['view']['operator']) =>
  id !== null && interview.participants.has(id) ? id : null

/** Commits a field that is on screen and holds another text than the interview. */
export function commitEditor(transcript: Transcript, field: string): Promise<boolean> {
  const editor = transcript.editors.get(field)
  const place = placeOfField(field)
  if (editor === undefined || place === null || !editor.uncommitted()) return Promise.resolve(true)
  return commitText(transcript, place, editor.text())
}

/**
 * Commits the fields of a row that is on screen. `typed`: only those in which somebody typed, so
 * that a recovered draft stays marked as one until the person who finds it has seen it.
 */
export async function commitRow(
  transcript: Transcript,
  segment: SegmentId,
  which: 'all' | 'typed' = 'all',
): Promise<boolean> {
  const fields = [...transcript.editors].flatMap(([field, editor]) =>
    placeOfField(field)?.segment === segment && (which === 'all' || editor.touched())
      ? [field]
      : [],
  )
  const committed = await Promise.all(fields.map((field) => commitEditor(transcript, field)))
  return committed.every(Boolean)
}

/** Sends what was refused before once more: the disk has room again. */
async function retryRefused(transcript: Transcript): Promise<void> {
  const refused = [...transcript.get().held].filter(([, { state }]) => state === 'refused')
  for (const [field, { text }] of refused) {
    const place = placeOfField(field)
    const typed = transcript.editors.get(field)?.text() ?? text
    if (place === null || typed !== text) continue
    if (!(await commitText(transcript, place, text))) return
  }
}

/** Takes back what was typed in a field since its last commit, its draft included. */
export function revertField(transcript: Transcript, place: ActivePlace): boolean {
  const field = fieldOf(place)
  const editor = transcript.editors.get(field)
  const changed = editor?.uncommitted() === true || heldText(transcript, field) !== null
  letGo(transcript, field)
  editor?.revert()
  transcript.session.saveDraft(field, null)
  return changed
}

/** True when a cell has no text, committed or not. */
export function isEmptyCell(
  transcript: Transcript,
  segment: SegmentId,
  language: LanguageTag,
): boolean {
  const field = renditionField(segment, language)
  const editor = transcript.editors.get(field)
  if (editor !== undefined) return editor.text() === ''
  const text = heldText(transcript, field)?.text
  return (text ?? committedText(transcript.session.interview(), { segment, language })) === ''
}
