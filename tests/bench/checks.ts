import { checkInterview } from '#core/assist/checks/checkInterview.ts'
import { type CheckContext, checkSegment } from '#core/assist/checks/checkSegment.ts'
import { createConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import { createTermIndex } from '#core/assist/terms/termIndex.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Rendition } from '#core/interview/rendition.ts'
import type { Segment } from '#core/interview/segment.ts'
import { segmentsInOrder } from '#core/interview/segmentsInOrder.ts'
import { foundErrors, foundShare } from '../fixtures/plantedErrors/foundErrors.ts'
import { plantedContext, soundRows } from '../fixtures/plantedErrors/plantedErrors.ts'
import { falseAlarms } from './falseAlarms.ts'
import { type Figure, percentile, within } from './figure.ts'
import { benchTerms } from './termTexts.ts'
import { trialInterview } from './trialInterview.ts'

const SEGMENTS = 10_000
const CONCEPTS = 5_000
const EDITS = 2_000
const UK = 'uk' as LanguageTag
const LANGUAGES = ['ko', UK, 'en'] as LanguageTag[]
const MAIN_KINDS = ['number', 'name', 'term', 'script'] as const

/** How long the checks take, what they find of planted errors, and how often they cry wolf. */
export async function checks(): Promise<readonly Figure[]> {
  return [...speed(), ...planted(), ...falseAlarms()]
}

function speed(): readonly Figure[] {
  const interview = variedInterview()
  const context = fullContext(interview)
  const began = performance.now()
  const { rows } = checkInterview(interview, context)
  const all = performance.now() - began
  if (rows.length === 0) throw new Error('nothing was checked')
  const segments = segmentsInOrder(interview)
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const segment = segments[(edit * 7_919) % segments.length] as Segment
    const started = performance.now()
    context.consistency?.set(segment)
    checkSegment(segment, { [UK]: `Йому двадцять ${edit} років.` }, context)
    times.push(performance.now() - started)
  }
  return [
    within(`checks of ${SEGMENTS} segments, ${CONCEPTS} concepts`, all, 'ms', 3_000),
    within('checks of one row while it is edited, p99', percentile(times, 0.99), 'ms', 5),
  ]
}

/**
 * An interview of different sentences, each with the number of its row, so that no two are alike;
 * every tenth has the Ukrainian of another.
 */
function variedInterview(): Interview {
  const rows = soundRows()
  const trial = trialInterview(SEGMENTS)
  return fromDocument({
    ...trial,
    segments: trial.segments.map((segment, index) => {
      const own = rows[index % rows.length] as Segment
      const other = rows[(index + 1) % rows.length] as Segment
      const text = (tag: LanguageTag): Rendition => {
        const { renditions } = tag === UK && index % 10 === 0 ? other : own
        const rendition = renditions[tag] as Rendition
        return { ...rendition, text: `${rendition.text} (${index + 1})` }
      }
      const renditions = Object.fromEntries(LANGUAGES.map((tag) => [tag, text(tag)]))
      return { ...segment, source: 'ko' as LanguageTag, renditions }
    }),
  })
}

function fullContext(interview: Interview): CheckContext {
  const planted = plantedContext(LANGUAGES)
  return {
    ...planted,
    terms: createTermIndex([...(planted.terms?.termbases ?? []), benchTerms(CONCEPTS, 0)]),
    consistency: createConsistencyIndex(interview),
  }
}

function planted(): readonly Figure[] {
  return foundErrors().flatMap((result) => {
    const missed = (1 - foundShare(result, MAIN_KINDS)) * 100
    const numbers = (1 - foundShare(result, ['number'])) * 100
    return [
      within(`planted numbers missed, ${result.pair}`, numbers, '%', 5),
      within(`planted numbers, names, terms, scripts missed, ${result.pair}`, missed, '%', 5),
    ]
  })
}
