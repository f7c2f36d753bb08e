import { generateKeyBetween } from 'fractional-indexing'
import { closingViolations } from './closingViolations.ts'
import { checkFields } from './decideInterview.ts'
import { entriesOf } from './entries/entriesOf.ts'
import { ENTRY_KINDS } from './entries/recordEntry.ts'
import { entryViolations } from './entryViolations.ts'
import { inOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import type { Segment } from './segment.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'
import { normalizeText } from './text.ts'
import { timesProblem } from './timesProblem.ts'

/**
 * What of an interview contradicts itself, one sentence each, in English, for developers and for
 * the `detail` of an error; empty when it holds together. Costs O(interview).
 */
export function invariantViolations(interview: Interview): readonly string[] {
  return [
    ...fieldViolations(interview),
    ...orderViolations('participants', inOrder(interview.participants.values())),
    ...orderViolations('sittings', inOrder(interview.sittings.values())),
    ...orderViolations('reports', inOrder(interview.reports.values())),
    ...orderViolations('statements', inOrder(interview.statements.values())),
    ...orderViolations('segments', segmentsInOrder(interview)),
    ...labelViolations('participant', interview.participants.values()),
    ...labelViolations('statement', interview.statements.values()),
    ...sittingViolations(interview),
    ...statementViolations(interview),
    ...segmentsInOrder(interview).flatMap((segment) => segmentViolations(interview, segment)),
    ...linkIdViolations(interview),
    ...ENTRY_KINDS.flatMap((kind) => orderViolations(`${kind}s`, entriesOf(interview, kind))),
    ...entryViolations(interview),
    ...closingViolations(interview),
  ]
}

function fieldViolations(interview: Interview): readonly string[] {
  const problem = checkFields(interview)
  const violations = problem === null ? [] : [`fields: ${problem.code}`]
  if (new Set(interview.segmentOrder).size !== interview.segments.size) {
    violations.push('segmentOrder does not hold every segment once')
  }
  return violations
}

function orderViolations(
  kind: string,
  siblings: readonly { readonly id: string; readonly order: string }[],
): readonly string[] {
  return siblings.flatMap((sibling, index) => {
    const next = siblings[index + 1]
    if (!isOrderKey(sibling.order)) return [`${kind}: ${sibling.id} has no valid order key`]
    if (next !== undefined && sibling.order >= next.order) {
      return [`${kind}: ${sibling.id} does not sort before ${next.id}`]
    }
    return []
  })
}

/** True for a key of the library's own digits that has room in front of it and behind it. */
function isOrderKey(order: string): boolean {
  if (!/^[0-9A-Za-z]+$/.test(order)) return false
  try {
    generateKeyBetween(order, null)
    generateKeyBetween(generateKeyBetween(null, order), order)
    return true
  } catch {
    return false
  }
}

function labelViolations(
  kind: string,
  labelled: Iterable<{ readonly label: string }>,
): readonly string[] {
  const labels = [...labelled].map(({ label }) => label.toLowerCase())
  return labels
    .filter((label, index) => labels.indexOf(label) !== index)
    .map((label) => `${kind}: label ${label} stands twice`)
}

function sittingViolations(interview: Interview): readonly string[] {
  return [...interview.sittings.values()].flatMap((sitting) =>
    sitting.present
      .filter((id) => !interview.participants.has(id))
      .map((id) => `sitting ${sitting.id}: participant ${id} does not exist`),
  )
}

function statementViolations(interview: Interview): readonly string[] {
  return [...interview.statements.values()].flatMap((statement) => {
    const report = interview.reports.get(statement.report)
    if (report === undefined) return [`statement ${statement.id}: its report does not exist`]
    const { anchor } = statement
    const holds = anchor === null || report.text.slice(anchor.start, anchor.end) === anchor.quote
    return holds ? [] : [`statement ${statement.id}: its anchor does not hold its quote`]
  })
}

function segmentViolations(interview: Interview, segment: Segment): readonly string[] {
  const violations: string[] = []
  const check = (holds: boolean, fault: string) => {
    if (!holds) violations.push(`segment ${segment.id}: ${fault}`)
  }
  const participant = (id: Segment['speaker']) => id === null || interview.participants.has(id)
  check(participant(segment.speaker), 'its speaker does not exist')
  check(participant(segment.addressee), 'its addressee does not exist')
  check(
    segment.sitting === null || interview.sittings.has(segment.sitting),
    'its sitting does not exist',
  )
  check(interview.languages.includes(segment.source), 'its source is no language of the interview')
  check(timesProblem(segment) === null, 'it ends before it begins')
  check(normalizeText(segment.note) === segment.note, 'its note is not normalised')
  for (const language of interview.languages) {
    const rendition = segment.renditions[language]
    if (rendition === undefined) continue
    const isSource = language === segment.source
    check(normalizeText(rendition.text) === rendition.text, `${language} is not normalised`)
    check((rendition.kind === 'original') === isSource, `${language} has the wrong kind`)
    check((rendition.basedOn === null) === isSource, `${language} has the wrong basis`)
    check(participant(rendition.author), `the author of ${language} does not exist`)
  }
  for (const language of Object.keys(segment.renditions)) {
    check(
      interview.languages.some((tag) => tag === language),
      `${language} is no language of the interview`,
    )
  }
  for (const [index, { key, author }] of segment.acceptances.entries()) {
    const previous = segment.acceptances[index - 1]
    check(participant(author), `the author of acceptance ${key} does not exist`)
    check(
      previous === undefined || previous.key < key,
      'acceptances are not in order of their keys',
    )
  }
  for (const [index, { readBack }] of segment.reads.entries()) {
    const previous = segment.reads[index - 1]
    check(previous === undefined || previous.readBack < readBack, 'ticks are not in order')
    const kind = interview.entries.get(readBack)?.kind
    check(kind === 'read-back', `it is ticked in ${readBack}, which is no read-back`)
  }
  for (const [index, redaction] of segment.redactions.entries()) {
    const { id, language, start, end, former, author } = redaction
    const previous = segment.redactions[index - 1]
    check(previous === undefined || previous.id < id, 'redactions are not in order of their ids')
    check(participant(author), `the author of redaction ${id} does not exist`)
    const text = segment.renditions[language]?.text ?? ''
    const isDeleted = start === 0 && end === 0 && former.length > 0
    const isInside = start < end && end <= text.length
    check(isInside || isDeleted, `what redaction ${id} covers stands outside its text`)
    check(text.slice(start, end).isWellFormed(), `redaction ${id} covers half of a character`)
  }
  for (const [index, link] of segment.links.entries()) {
    check(interview.statements.has(link.statement), `link ${link.id} has no statement`)
    const twin = segment.links.findIndex((other) => other.statement === link.statement)
    check(twin === index, `two links to statement ${link.statement}`)
    const previous = segment.links[index - 1]
    check(
      previous === undefined || previous.id < link.id,
      'links are not in the order of their ids',
    )
    const length = link.anchor === null ? 0 : segment.renditions[link.anchor.language]?.text.length
    check(
      link.anchor === null ||
        (link.anchor.start < link.anchor.end && link.anchor.end <= (length ?? 0)),
      `the anchor of link ${link.id} stands outside its text`,
    )
  }
  return violations
}

function linkIdViolations(interview: Interview): readonly string[] {
  const seen = new Set<string>()
  const violations: string[] = []
  for (const segment of interview.segments.values()) {
    for (const link of segment.links) {
      if (seen.has(link.id)) violations.push(`link ${link.id} stands twice`)
      seen.add(link.id)
    }
  }
  return violations
}
