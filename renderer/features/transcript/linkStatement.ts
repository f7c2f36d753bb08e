import type { LinkId, SegmentId, StatementId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { RenditionAnchor } from '#core/report/link.ts'
import type { Stance } from '#core/report/stance.ts'
import type { CommandBody } from '../../session/interviewSession.ts'
import { commitEditor, fieldOf } from './commitField.ts'
import { nextStance } from './nextStance.ts'
import { sendRow } from './sendRow.ts'
import type { Transcript } from './transcript.ts'

/**
 * Links the active row to the statement of a key (1: S1); pressed again, takes the next stance,
 * and after the last one removes the link.
 */
export function linkByKey(transcript: Transcript, number: number): void {
  const label = `S${number}`
  const statements = inOrder(transcript.session.interview().statements.values())
  const statement = statements.find((one) => one.label === label)
  if (statement === undefined) {
    transcript.change({ message: { type: 'no-statement', label } })
    return
  }
  link(transcript, statement.id, nextStance)
}

/** Gives the active row's link to a statement a stance; null removes it. */
export function setStance(
  transcript: Transcript,
  statement: StatementId,
  stance: Stance | null,
): Promise<void> {
  return link(transcript, statement, () => stance)
}

function link(
  transcript: Transcript,
  statement: StatementId,
  choose: (before: Stance | null) => Stance | null,
): Promise<void> {
  const { active } = transcript.get()
  if (active === null) return Promise.resolve()
  const anchor = anchorOf(transcript)
  if (anchor !== null) void commitEditor(transcript, fieldOf(active))
  sendRow(transcript, active.segment)
  return transcript.afterwards(async () => {
    const interview = transcript.session.interview()
    const known = interview.segments.get(active.segment)
    const label = interview.statements.get(statement)?.label
    if (known === undefined || label === undefined) return
    const before = known.links.find((one) => one.statement === statement)
    const stance = choose(before?.stance ?? null)
    const command = linkCommand(active.segment, statement, before?.id ?? null, stance, anchor)
    if (command === null) return
    const executed = await transcript.session.execute(command)
    transcript.change({
      message: executed.ok
        ? { type: 'linked', label, stance }
        : { type: 'refused', error: executed.error },
    })
  })
}

function linkCommand(
  segment: SegmentId,
  statement: StatementId,
  link: LinkId | null,
  stance: Stance | null,
  anchor: RenditionAnchor | null,
): CommandBody | null {
  if (link === null) {
    if (stance === null) return null
    const id = crypto.randomUUID() as LinkId
    return { type: 'AddLink', segment, link: { id, statement, stance, note: '', anchor } }
  }
  if (stance === null) return { type: 'RemoveLink', segment, link }
  return {
    type: 'ChangeLink',
    segment,
    link,
    changes: { stance, ...(anchor === null ? {} : { anchor }) },
  }
}

/** The selected passage of the active cell, or null when nothing is selected. */
function anchorOf(transcript: Transcript): RenditionAnchor | null {
  const { active } = transcript.get()
  if (active === null || active.language === null) return null
  const range = transcript.editors.get(fieldOf(active))?.selection()
  if (range === undefined || range.start === range.end) return null
  return { language: active.language, ...range }
}
