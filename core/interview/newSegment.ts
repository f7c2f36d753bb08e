import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { Link } from '../report/link.ts'
import type { SegmentProposal } from './command.ts'
import type { LinkId } from './ids.ts'
import type { Interview } from './interview.ts'
import type { LanguageTag } from './languageTag.ts'
import type { Rendition } from './rendition.ts'
import { renditionText } from './renditionText.ts'
import type { Segment } from './segment.ts'
import { normalizeText, TEXT_MAX } from './text.ts'
import { timesProblem } from './timesProblem.ts'

/** Makes a segment of a proposal, or says what of the interview it does not fit. */
export function newSegment(
  interview: Pick<Interview, 'languages' | 'participants' | 'sittings' | 'statements'>,
  proposal: SegmentProposal,
  order: string,
  now: string,
): Result<Segment, AppError> {
  const problem = referenceProblem(interview, proposal) ?? timesProblem(proposal)
  if (problem !== null) return fail(problem)
  const renditions = newRenditions(proposal, now)
  const links = newLinks(interview, proposal)
  if (!renditions.ok) return renditions
  if (!links.ok) return links
  return ok({
    ...proposal,
    order,
    note: normalizeText(proposal.note),
    renditions: renditions.value,
    links: links.value,
    acceptances: [],
    reads: [],
    redactions: [],
  })
}

function referenceProblem(
  interview: Pick<Interview, 'languages' | 'participants' | 'sittings'>,
  proposal: SegmentProposal,
): AppError | null {
  const languages = [proposal.source, ...(Object.keys(proposal.renditions) as LanguageTag[])]
  const stray = languages.find((language) => !interview.languages.includes(language))
  if (stray !== undefined) return { code: 'LANGUAGE_NOT_IN_INTERVIEW', language: stray }
  if (proposal.sitting !== null && !interview.sittings.has(proposal.sitting)) {
    return { code: 'UNKNOWN_ENTITY', kind: 'sitting', id: proposal.sitting }
  }
  const authors = Object.values(proposal.renditions).map((rendition) => rendition.author)
  const stranger = [proposal.speaker, proposal.addressee, ...authors].find(
    (id) => id !== null && !interview.participants.has(id),
  )
  return stranger === undefined || stranger === null
    ? null
    : { code: 'UNKNOWN_ENTITY', kind: 'participant', id: stranger }
}

function newRenditions(
  proposal: SegmentProposal,
  now: string,
): Result<Readonly<Record<LanguageTag, Rendition>>, AppError> {
  const texts = Object.entries(proposal.renditions)
    .map(([language, rendition]) => ({
      ...rendition,
      language: language as LanguageTag,
      text: renditionText(rendition.text, language as LanguageTag),
    }))
    .filter((rendition) => rendition.text !== '')
  const tooLong = texts.find((rendition) => rendition.text.length > TEXT_MAX)
  if (tooLong !== undefined) {
    return fail({ code: 'TEXT_TOO_LONG', length: tooLong.text.length, limit: TEXT_MAX })
  }
  const hasSource = texts.some((rendition) => rendition.language === proposal.source)
  return ok(
    Object.fromEntries(
      texts.map(({ language, ...rendition }): [LanguageTag, Rendition] => {
        const isSource = language === proposal.source
        const kind = isSource
          ? 'original'
          : rendition.kind === 'original'
            ? 'interpreted'
            : rendition.kind
        const basedOn = isSource ? null : { language: proposal.source, revision: hasSource ? 1 : 0 }
        return [language, { ...rendition, kind, revision: 1, basedOn, at: now }]
      }),
    ),
  )
}

function newLinks(
  interview: Pick<Interview, 'statements'>,
  proposal: SegmentProposal,
): Result<readonly Link[], AppError> {
  const statements = proposal.links.map((link) => link.statement)
  for (const [index, id] of statements.entries()) {
    const statement = interview.statements.get(id)
    if (statement === undefined) return fail({ code: 'UNKNOWN_ENTITY', kind: 'statement', id })
    if (statements.indexOf(id) !== index) {
      return fail({ code: 'LINK_EXISTS', label: statement.label })
    }
    const link = proposal.links[index]?.id as LinkId
    if (proposal.links.findIndex((other) => other.id === link) !== index) {
      return fail({ code: 'ID_TAKEN', kind: 'link', id: link })
    }
  }
  return ok(
    proposal.links
      .map((link): Link => ({ ...link, note: normalizeText(link.note), anchor: null }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
}
