import type { AssistSettings } from '#core/assist/assistSettings.ts'
import { type CheckContext, checkSegment, openFindings } from '#core/assist/checks/checkSegment.ts'
import type { ConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import type { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import { unitKey } from '#core/assist/memory/memorySource.ts'
import { queryMemory } from '#core/assist/memory/queryMemory.ts'
import { repetitions } from '#core/assist/memory/repetitions.ts'
import type { NameLedger } from '#core/assist/names/nameLedger.ts'
import { recogniseNames } from '#core/assist/names/recogniseNames.ts'
import type { RowAssistance, TermHint } from '#core/assist/rowAssistance.ts'
import type { RecognisedTerm } from '#core/assist/terms/recognisedTerm.ts'
import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import type { TermIndex } from '#core/assist/terms/termIndex.ts'
import { termsOf } from '#core/assist/terms/termsOf.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { AssistQuestion } from './assistMessages.ts'
import { rowRepair } from './rowRepair.ts'
import type { SameSource } from './sameSource.ts'
import type { WorkerSpelling } from './workerSpelling.ts'

/** What is known that may help with a row of an interview. */
export interface Knowledge {
  readonly interview: InterviewId
  readonly state: Interview
  readonly consistency: ConsistencyIndex | null
  readonly sameSource: SameSource | null
  readonly memory: MemoryIndex
  readonly terms: TermIndex
  readonly names: NameLedger
  readonly spelling: WorkerSpelling
  readonly settings: AssistSettings
}

type RowQuestion = Extract<AssistQuestion, { readonly type: 'row' }>
type Texts = Readonly<Record<LanguageTag, string>>

/** Everything that may help with a row, with the texts that stand in its fields. */
export function answerRow(
  knowledge: Knowledge,
  question: RowQuestion,
): Result<RowAssistance, AppError> {
  const { state, terms, names, memory, settings, spelling } = knowledge
  const segment = state.segments.get(question.segment)
  if (segment === undefined) {
    return fail({ code: 'UNKNOWN_ENTITY', kind: 'segment', id: question.segment })
  }
  const language = segment.source
  const source = question.texts[language] ?? segment.renditions[language]?.text ?? ''
  const targets = state.languages.filter((target) => target !== language)
  const context = checkContext(knowledge, 'row')
  const found = checkSegment(segment, question.texts, context)
  const { open, accepted } = openFindings(found, segment.acceptances)
  return ok({
    segment: segment.id,
    matches: queryMemory(memory, {
      text: source,
      language,
      targets: targets.filter((target) => isOpen(segment, target)),
      previous: textsBefore(state, segment),
      excluded: unitKey(`interview:${knowledge.interview}`, segment.id),
      minimum: settings.fuzzyFrom,
      repair: rowRepair(source, language, terms, names),
    }),
    terms: recogniseTerms(terms, source, language, spelling.lemma).map((term) =>
      termHint(term, targets),
    ),
    names: recogniseNames(names, source, language),
    findings: open,
    accepted,
    twins: twinsOf(knowledge, segment, targets),
  })
}

/** What the checks of an interview's rows need to know. */
export function checkContext(
  { state, settings, terms, names, spelling, consistency }: Knowledge,
  purpose: 'row' | 'list',
): CheckContext {
  return {
    levels: settings.checks,
    languages: state.languages,
    terms,
    lemma: spelling.lemma,
    names,
    spelling: spelling.port(purpose),
    consistency,
  }
}

/** Empty, or a draft: a final rendition asks for no proposal. */
const isOpen = (segment: Segment, language: LanguageTag): boolean =>
  segment.renditions[language]?.status !== 'final'

function textsBefore(state: Interview, segment: Segment): Texts {
  const before = state.segmentOrder[state.segmentOrder.indexOf(segment.id) - 1]
  const row = before === undefined ? undefined : state.segments.get(before)
  return Object.fromEntries(
    Object.entries(row?.renditions ?? {}).map(([language, { text }]) => [language, text]),
  )
}

function termHint(recognised: RecognisedTerm, languages: readonly LanguageTag[]): TermHint {
  const targets = languages
    .map((language) => [language, termsOf(recognised.concept, language)] as const)
    .filter(([, terms]) => terms.length > 0)
  return { ...recognised, targets: Object.fromEntries(targets) }
}

function twinsOf(
  { state, sameSource }: Knowledge,
  segment: Segment,
  languages: readonly LanguageTag[],
): RowAssistance['twins'] {
  // Looked for among those that say the same, not among ten thousand.
  const segmentOrder = sameSource?.of(state, segment.id) ?? state.segmentOrder
  const twins = languages
    .map((target) => [target, repetitions({ ...state, segmentOrder }, segment.id, target)] as const)
    .filter(([, rows]) => rows.length > 0)
  return Object.fromEntries(twins)
}
