import { isClosed } from '#core/interview/closedThings.ts'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isRead } from '#core/interview/isRead.ts'
import type { ParticipantRole } from '#core/interview/participant.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { RecordViewSection } from './recordSections.ts'
import { someSegment } from './someSegment.ts'

/** How much of a section is recorded. */
export type SectionState = 'filled' | 'partly' | 'empty'

/**
 * How much of a section of the record is recorded already: filled when all of what most records
 * hold is there. It guides whoever fills it in; what a closing misses is counted by `openPoints`.
 */
export function sectionState(interview: Interview, section: RecordViewSection): SectionState {
  switch (section) {
    case 'header':
      return headerState(interview)
    case 'sittings':
      return sittingsState(interview)
    case 'persons':
      return personsState(interview)
    case 'interviewee':
      return intervieweeState(interview)
    case 'interpreters':
      return interpretersState(interview)
    case 'notices':
      return noticesState(interview)
    case 'recording':
      return recordingState(interview)
    case 'readBack':
      return readBackState(interview)
    case 'remarks':
      return remarksState(interview)
    case 'errata':
      return entriesOf(interview, 'erratum').length === 0 ? 'empty' : 'filled'
    case 'redactions':
      return redactionState(interview)
    case 'closing':
      return closingState(interview)
    case 'signatures':
      return signaturesState(interview)
    case 'custody':
      return custodyState(interview)
    default:
      return unreachable(section)
  }
}

const isSomeRedacted = someSegment<readonly []>(({ redactions }) => redactions.length > 0)

/** Nothing has to be redacted. */
const redactionState = (interview: Interview): SectionState =>
  isSomeRedacted(interview, []) ? 'filled' : 'empty'

/** Filled when all of it is there, empty when nothing is (or there is nothing to be recorded). */
function stateOf(parts: readonly boolean[]): SectionState {
  if (!parts.includes(true)) return 'empty'
  return parts.includes(false) ? 'partly' : 'filled'
}

const said = (...texts: readonly string[]): readonly boolean[] => texts.map((text) => text !== '')

/** A marking is no part that must be there: most records carry none. */
function headerState(interview: Interview): SectionState {
  const header = entriesOf(interview, 'header')[0]
  if (header === undefined) return 'empty'
  const { recordNumber, authority, place, verbatim } = header
  return stateOf([...said(recordNumber, authority, place), verbatim !== 'unknown'])
}

const sittingsState = ({ sittings }: Interview): SectionState =>
  stateOf(
    [...sittings.values()].flatMap(({ startedAt, endedAt, place, present }) => [
      startedAt !== null,
      endedAt !== null,
      place !== '',
      present.length > 0,
    ]),
  )

/** Whether the entries have something for everybody of a role; null: of any. */
function eachOf(
  interview: Interview,
  role: ParticipantRole | null,
  parts: (participant: string) => readonly boolean[],
): SectionState {
  const people = [...interview.participants.values()].filter(
    (each) => role === null || each.role === role,
  )
  return stateOf(people.flatMap(({ id }) => parts(id)))
}

/** Of each at least one thing: who has a post has no dialect worth noting, and the other way. */
function personsState(interview: Interview): SectionState {
  const persons = entriesOf(interview, 'person')
  return eachOf(interview, null, (id) => {
    const entry = persons.find(({ participant }) => participant === id)
    return [
      entry !== undefined &&
        said(entry.post, entry.birthDate, entry.residence, entry.dialect).includes(true),
    ]
  })
}

/** Rank and number belong to soldiers alone; their absence leaves nothing open. */
function intervieweeState(interview: Interview): SectionState {
  const entries = entriesOf(interview, 'interviewee')
  return eachOf(interview, 'interviewee', (id) => {
    const entry = entries.find(({ participant }) => participant === id)
    if (entry === undefined) return [false]
    const { status, surname, firstNames, birthDate, health, comprehension } = entry
    const language = entry.comprehensionLanguage !== null
    return [...said(status, surname, firstNames, birthDate, health, comprehension), language]
  })
}

function interpretersState(interview: Interview): SectionState {
  const entries = entriesOf(interview, 'interpreter')
  const assigned = new Set(entriesOf(interview, 'assignment').map(({ participant }) => participant))
  return eachOf(interview, 'interpreter', (id) => {
    const entry = entries.find(({ participant }) => participant === id)
    const isAssigned = [...assigned].some((participant) => participant === id)
    if (entry === undefined) return [false, isAssigned]
    const { credentials, oath, conflict } = entry
    return [credentials !== '', oath !== 'unknown', conflict !== 'unknown', isAssigned]
  })
}

const noticesState = (interview: Interview): SectionState => {
  const notices = entriesOf(interview, 'notice')
  if (notices.length === 0) return 'empty'
  const isWhole = notices.every(
    ({ at, language, reply }) => at !== null && language !== null && reply !== 'unknown',
  )
  return isWhole ? 'filled' : 'partly'
}

function recordingState(interview: Interview): SectionState {
  const header = entriesOf(interview, 'header')[0]
  const files = entriesOf(interview, 'recording')
  if (header?.recording === 'none' && files.length === 0) {
    return stateOf([true, ...said(header.noRecordingReason)])
  }
  const isMade = header?.recording === 'made'
  if (!isMade && files.length === 0) return 'empty'
  const isWhole = files.every(
    ({ file, device, sha256 }) => !said(file, device, sha256).includes(false),
  )
  return isMade && files.length > 0 && isWhole ? 'filled' : 'partly'
}

const isSomeUnread = someSegment<readonly EntryOf<'read-back'>[]>(
  (segment, readBacks) =>
    Object.keys(segment.renditions).length > 0 &&
    !isRead(segment, { get: (id) => readBacks.find((readBack) => readBack.id === id) }),
)

/** Filled when every segment with a text was read as it stands now, in whichever read-back. */
function readBackState(interview: Interview): SectionState {
  const readBacks = entriesOf(interview, 'read-back')
  if (readBacks.length === 0) return 'empty'
  return isSomeUnread(interview, readBacks) ? 'partly' : 'filled'
}

function remarksState(interview: Interview): SectionState {
  const remarks = entriesOf(interview, 'remark')
  if (remarks.length === 0) return 'empty'
  return remarks.every(({ outcome }) => outcome !== 'open') ? 'filled' : 'partly'
}

/** Partly: there are segments that no closing has closed. */
function closingState(interview: Interview): SectionState {
  if (interview.closings.length === 0) return 'empty'
  const last = interview.segments.get(interview.segmentOrder.at(-1) as SegmentId)
  return last === undefined || isClosed(interview, last) ? 'filled' : 'partly'
}

function signaturesState(interview: Interview): SectionState {
  const places = entriesOf(interview, 'signature')
  if (places.length === 0) return 'empty'
  return places.every(({ state }) => state !== 'open') ? 'filled' : 'partly'
}

function custodyState(interview: Interview): SectionState {
  const steps = entriesOf(interview, 'custody')
  if (steps.length === 0) return 'empty'
  return steps.every(({ at, what }) => at !== null && what !== '') ? 'filled' : 'partly'
}
