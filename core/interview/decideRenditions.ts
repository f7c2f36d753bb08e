import { fail, ok } from '../protocol/result.ts'
import { eachSegment, segmentChanged } from './decideSegments.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import type { InterviewEvent } from './event.ts'
import { foldAll } from './fold.ts'
import type { Interview } from './interview.ts'
import { isStale } from './isStale.ts'
import type { LanguageTag } from './languageTag.ts'
import { movedAnchors } from './movedAnchors.ts'
import { movedRedactions } from './movedRedactions.ts'
import type { Rendition } from './rendition.ts'
import { renditionText } from './renditionText.ts'
import { sameValue } from './sameValue.ts'
import type { Segment } from './segment.ts'
import { TEXT_MAX } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'

export function decideCommitRendition(
  interview: Interview,
  command: CommandOf<'CommitRendition'>,
  context: DecisionContext,
): Decision {
  const { language, author } = command
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  if (!interview.languages.includes(language)) {
    return fail({ code: 'LANGUAGE_NOT_IN_INTERVIEW', language })
  }
  if (author !== null && !interview.participants.has(author)) {
    return unknownEntity('participant', author)
  }
  const text = renditionText(command.text, language)
  if (text.length > TEXT_MAX) {
    return fail({ code: 'TEXT_TOO_LONG', length: text.length, limit: TEXT_MAX })
  }
  const before = segment.renditions[language] ?? null
  const basedOn = currentBasis(segment, language)
  if (text.trim() === '') return ok(renditionSet(segment, language, null))
  if (before?.text === text) return ok(renditionSet(segment, language, { ...before, basedOn }))
  return ok(
    renditionSet(segment, language, {
      text,
      status: 'draft',
      kind: kindOf(segment, language, command.kind ?? before?.kind),
      author,
      origin: command.origin,
      revision: nextRevision(segment, language),
      basedOn,
      at: context.now,
    }),
  )
}

/** Each as a command of its own would be decided, one after the other; refused as a whole. */
export function decideCommitRenditions(
  interview: Interview,
  command: CommandOf<'CommitRenditions'>,
  context: DecisionContext,
): Decision {
  let state = interview
  const events: InterviewEvent[] = []
  for (const rendition of command.renditions) {
    const decision = decideCommitRendition(
      state,
      { ...rendition, type: 'CommitRendition', id: command.id },
      context,
    )
    if (!decision.ok) return decision
    if (decision.value.length > 0) state = foldAll(state, decision.value)
    events.push(...decision.value)
  }
  return ok(events)
}

export function decideSetStatus(interview: Interview, command: CommandOf<'SetStatus'>): Decision {
  return eachSegment(interview, command.segments, (segment) =>
    Object.entries(segment.renditions)
      .filter(([language]) => command.languages?.includes(language as LanguageTag) ?? true)
      .flatMap(([language, rendition]) =>
        renditionSet(segment, language as LanguageTag, { ...rendition, status: command.status }),
      ),
  )
}

export function decideSetKind(interview: Interview, command: CommandOf<'SetKind'>): Decision {
  return eachSegment(interview, command.segments, (segment) => {
    const rendition = segment.renditions[command.language]
    if (rendition === undefined) return []
    const kind = kindOf(segment, command.language, command.kind)
    return renditionSet(segment, command.language, { ...rendition, kind })
  })
}

/**
 * Corrects which language was spoken. The texts do not change, so a rendition that was up to
 * date stays up to date; one that was stale stays stale.
 */
export function decideSetSource(interview: Interview, command: CommandOf<'SetSource'>): Decision {
  const { language } = command
  if (!interview.languages.includes(language)) {
    return fail({ code: 'LANGUAGE_NOT_IN_INTERVIEW', language })
  }
  return eachSegment(interview, command.segments, (segment) => {
    if (segment.source === language) return []
    const moved: Segment = { ...segment, source: language }
    const renditions = Object.entries(segment.renditions).flatMap(([tag, rendition]) => {
      const each = tag as LanguageTag
      const stale = isStale(segment, each)
      return renditionSet(segment, each, {
        ...rendition,
        kind: kindOf(moved, each, rendition.kind),
        basedOn: stale && each !== language ? rendition.basedOn : currentBasis(moved, each),
      })
    })
    return [...segmentChanged(segment, { source: language }), ...renditions]
  })
}

/**
 * The event that sets a rendition, with the anchors and the redactions that its new text moves;
 * none if it is the same.
 */
export function renditionSet(
  segment: Segment,
  language: LanguageTag,
  after: Rendition | null,
): readonly InterviewEvent[] {
  const before = segment.renditions[language] ?? null
  if (sameValue(before, after)) return []
  const texts = [before?.text ?? '', after?.text ?? ''] as const
  return [
    { type: 'RenditionSet', segment: segment.id, language, before, after },
    ...movedAnchors(segment, language, ...texts),
    ...movedRedactions(segment, language, ...texts),
  ]
}

/** What a rendition written now would be based on: the source as it stands; null for the source. */
export function currentBasis(segment: Segment, language: LanguageTag): Rendition['basedOn'] {
  if (language === segment.source) return null
  const revision = segment.renditions[segment.source]?.revision ?? 0
  return { language: segment.source, revision }
}

/** Only the source is original, and the source is nothing else. */
export function kindOf(
  segment: Segment,
  language: LanguageTag,
  wish: Rendition['kind'] | undefined,
): Rendition['kind'] {
  if (language === segment.source) return 'original'
  return wish === undefined || wish === 'original' ? 'interpreted' : wish
}

/**
 * Counts on. A rendition that was removed and written anew counts on from what the others were
 * based on and from what was read out, so that they are found stale and it is found unread.
 */
export function nextRevision(segment: Segment, language: LanguageTag): number {
  const before = segment.renditions[language]
  if (before !== undefined) return before.revision + 1
  const seen = Object.values(segment.renditions).map((rendition) =>
    rendition.basedOn?.language === language ? rendition.basedOn.revision : 0,
  )
  const read = segment.reads.map(({ revision }) => revision)
  return Math.max(0, ...seen, ...read) + 1
}
