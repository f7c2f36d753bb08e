import type { LanguageTag } from '../../interview/languageTag.ts'
import { normalizeLine } from '../../interview/text.ts'
import type { MemoryMatch } from '../memory/memoryMatch.ts'
import type { RecognisedName } from '../names/recognisedName.ts'
import type { Term } from '../terms/concept.ts'
import type { RecognisedTerm } from '../terms/recognisedTerm.ts'

/** What stands in the source, and how it is to be rendered. */
export interface HintPair {
  readonly source: string
  readonly target: string
}

/** What the library knows about a text and a translator does not. All texts are one line. */
export interface TranslationHints {
  readonly names: readonly HintPair[]
  readonly terms: readonly HintPair[]
  /** Words of the target language that must not be used. */
  readonly forbidden: readonly string[]
  /** The best match of the memory that has this language; null: none. */
  readonly memory: HintPair | null
}

export const NO_HINTS: TranslationHints = { names: [], terms: [], forbidden: [], memory: null }

/** What was recognised in a segment's source. */
export interface Recognised {
  readonly terms: readonly RecognisedTerm[]
  readonly names: readonly RecognisedName[]
  /** Best first. */
  readonly matches: readonly MemoryMatch[]
}

/** Text of the library is long at times; a hint is as long as a phrase, or as a sentence. */
const HINT_MAX = 200
const MEMORY_MAX = 2_000
const HINTS_MAX = 60

/** What goes along with a source text `text` to a translator into `target`. */
export function translationHints(
  text: string,
  target: LanguageTag,
  { terms, names, matches }: Recognised,
): TranslationHints {
  const memory = matches.find(({ proposals }) => forLanguage(proposals, target) !== undefined)
  const proposal = memory && forLanguage(memory.proposals, target)
  return {
    names: pairs(
      names.map(({ name, range }) => ({
        source: text.slice(range.start, range.end),
        target: forLanguage(name.forms, target)?.text ?? '',
      })),
    ),
    terms: pairs(
      terms.map(({ concept, range }) => ({
        source: text.slice(range.start, range.end),
        target: best(inLanguage(concept.terms, target)) ?? '',
      })),
    ),
    forbidden: [
      ...new Set(
        terms.flatMap(({ concept }) =>
          inLanguage(concept.terms, target)
            .filter(({ status }) => status === 'forbidden')
            .map((term) => clipped(term.text, HINT_MAX)),
        ),
      ),
    ].slice(0, HINTS_MAX),
    memory:
      memory === undefined || proposal === undefined
        ? null
        : {
            source: clipped(memory.source, MEMORY_MAX),
            target: clipped(proposal.text, MEMORY_MAX),
          },
  }
}

const base = (language: string): string => language.split('-')[0] ?? language

/** The entry of a language, or of another tag of the same base (ko for ko-KP). */
function forLanguage<Value>(
  byLanguage: Readonly<Record<string, Value>>,
  language: LanguageTag,
): Value | undefined {
  const exact = byLanguage[language]
  if (exact !== undefined) return exact
  const other = Object.keys(byLanguage).find((tag) => base(tag) === base(language))
  return other === undefined ? undefined : byLanguage[other]
}

/** Terms of a language: those of its very tag when there are any, otherwise of its base. */
function inLanguage(terms: readonly Term[], language: LanguageTag): readonly Term[] {
  const exact = terms.filter((term) => term.language === language)
  return exact.length > 0 ? exact : terms.filter((term) => base(term.language) === base(language))
}

const best = (terms: readonly Term[]): string | undefined =>
  (
    terms.find(({ status }) => status === 'preferred') ??
    terms.find(({ status }) => status === 'admitted')
  )?.text

function pairs(found: readonly HintPair[]): readonly HintPair[] {
  const bySource = new Map<string, HintPair>()
  for (const pair of found) {
    const source = clipped(pair.source, HINT_MAX)
    const target = clipped(pair.target, HINT_MAX)
    // The first stands for what is ranked higher.
    if (source !== '' && target !== '' && !bySource.has(source)) {
      bySource.set(source, { source, target })
    }
  }
  return [...bySource.values()].slice(0, HINTS_MAX)
}

const clipped = (text: string, max: number): string => normalizeLine(text).slice(0, max).trim()
