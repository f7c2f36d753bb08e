import { closedThings, isClosed } from './closedThings.ts'
import { type OpenPoints, RECORD_SECTIONS, type RecordSectionName } from './closing.ts'
import type { EntryKind, RecordEntry } from './entries/recordEntry.ts'
import type { Interview } from './interview.ts'
import { isRead } from './isRead.ts'
import { isStale } from './isStale.ts'
import type { LanguageTag } from './languageTag.ts'
import type { Segment } from './segment.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'

/**
 * What would still be open if the record were closed now. Drafts and unread segments are counted
 * where they can still be finished: in what is not closed yet. Stale renditions are counted
 * everywhere, for an erratum may have left one behind in a closed segment. `drafts` and `stale`
 * count renditions, `unread` segments that have any text. `findings`: open findings of the checks
 * as the caller knows them; null: not asked for. Costs O(interview).
 */
export function openPoints(
  interview: Interview,
  findings: OpenPoints['findings'] = null,
): OpenPoints {
  const all = segmentsInOrder(interview)
  const open = all.filter((segment) => !isClosed(interview, segment))
  const closed = closedThings(interview)
  const entries = [...interview.entries.values()].filter(({ id }) => !closed.entries.has(id))
  const missing = { ...missingEver(interview), ...missingHere(interview, open, entries) }
  const renditions = open.flatMap(({ renditions }) => Object.values(renditions))
  return {
    drafts: renditions.filter(({ status }) => status === 'draft').length,
    stale: all.reduce((sum, segment) => sum + staleIn(segment), 0),
    unread: open.filter(
      (segment) =>
        Object.keys(segment.renditions).length > 0 && !isRead(segment, interview.entries),
    ).length,
    remarks: entries.filter((entry) => entry.kind === 'remark' && entry.outcome === 'open').length,
    missing: RECORD_SECTIONS.filter((section) => missing[section]),
    findings,
  }
}

type Missing = Readonly<Partial<Record<RecordSectionName, boolean>>>

const staleIn = (segment: Segment): number =>
  Object.keys(segment.renditions).filter((language) => isStale(segment, language as LanguageTag))
    .length

/**
 * Sections that stand once for the whole record, and of which nothing is recorded:
 * - header: record number, authority and place;
 * - persons: no participant has a name, and no entry says anything of one;
 * - interpreters: something was rendered, and no entry says by whom or where;
 * - interviewee: no entry on one;
 * - conventions: how closely the text follows what was said.
 */
function missingEver(interview: Interview): Missing {
  const entries = [...interview.entries.values()]
  const header = entries.find((entry) => entry.kind === 'header')
  const has = (...kinds: readonly EntryKind[]) => entries.some(({ kind }) => kinds.includes(kind))
  const isNamed = interview.participants.some(({ name }) => name !== '')
  const isRendered = interview.segments.some(({ renditions }) =>
    Object.values(renditions).some(({ kind }) => kind !== 'original'),
  )
  return {
    header:
      header === undefined || `${header.recordNumber}${header.authority}${header.place}` === '',
    persons: !isNamed && !has('person'),
    interpreters: isRendered && !has('interpreter', 'assignment'),
    interviewee: !has('interviewee'),
    conventions: header === undefined || header.verbatim === 'unknown',
  }
}

/**
 * Sections that every part of the record has for itself, so that a further sitting has its own;
 * looked for only where there are segments to close:
 * - sittings: no sitting of this part has a start;
 * - notices: none;
 * - recording: no file, and the header does not say whether a recording was made;
 * - readBack: none;
 * - signatures: no place to sign.
 */
function missingHere(
  interview: Interview,
  open: readonly Segment[],
  entries: readonly RecordEntry[],
): Missing {
  if (open.length === 0) return {}
  const { sittings } = closedThings(interview)
  const has = (kind: EntryKind) => entries.some((entry) => entry.kind === kind)
  const header = interview.entries.find((entry) => entry.kind === 'header')
  const isRecordingKnown = header?.kind === 'header' && header.recording !== 'unknown'
  return {
    sittings: !interview.sittings.some(
      ({ id, startedAt }) => startedAt !== null && !sittings.has(id),
    ),
    notices: !has('notice'),
    recording: !has('recording') && !isRecordingKnown,
    readBack: !has('read-back'),
    signatures: !has('signature'),
  }
}
