import { asideRanges, isInside } from './asideRanges.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { isAllLookalike } from './lookalikeLetters.ts'

const HANGUL = '[\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7ff]'
const CYRILLIC = '\\p{Script=Cyrillic}'
/** Words of a script with what may stand between them. */
const runOf = (letter: string): RegExp => new RegExp(`${letter}+(?:[\\s'’,.-]*${letter}+)*`, 'gu')

/** Scripts that do not belong into a cell of a language, outside brackets and quotes. */
const FOREIGN: Readonly<Record<string, readonly RegExp[]>> = {
  ko: [runOf(CYRILLIC)],
  uk: [runOf(HANGUL)],
  en: [runOf(HANGUL), runOf(CYRILLIC)],
}
const OWN: Readonly<Record<string, RegExp>> = {
  ko: /[\uac00-\ud7a3]/g,
  uk: /\p{Script=Cyrillic}/gu,
}

/** Words in a script that the language of their cell does not have. */
export function checkScript({ cells }: CheckedRow): readonly Observation[] {
  return cells.flatMap((cell) => [...foreignRuns(cell), ...latinSentence(cell)])
}

function foreignRuns(cell: CheckedCell): readonly Observation[] {
  const patterns = FOREIGN[cell.base] ?? []
  if (patterns.length === 0) return []
  const runs = patterns.flatMap((pattern) => [...cell.words.matchAll(pattern)])
  if (runs.length === 0) return []
  const asides = asideRanges(cell.text)
  return runs
    .filter((run) => !isInside(asides, run.index) && !isAllLookalike(run[0]))
    .filter((run) => !isPartOfWord(cell.words, run))
    .map((run) =>
      observed('script', 'wrongScript', { text: shortened(run[0]) }, cell, {
        start: run.index,
        end: run.index + run[0].length,
      }),
    )
}

/** A letter or two inside a word are look-alikes, of which another check tells. */
const isPartOfWord = (text: string, run: RegExpExecArray): boolean =>
  /\p{Script=Cyrillic}/u.test(run[0]) &&
  (/\p{Script=Latin}/u.test(text[run.index - 1] ?? '') ||
    /\p{Script=Latin}/u.test(text[run.index + run[0].length] ?? ''))

/** Korean and Ukrainian name things in Latin letters, but no sentence is made of them. */
function latinSentence(cell: CheckedCell): readonly Observation[] {
  const own = OWN[cell.base]
  if (own === undefined) return []
  const latin = cell.words.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < 12) return []
  const others = cell.words.match(own)?.length ?? 0
  const words = cell.words.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0
  if (words < 3 || latin < others * (cell.base === 'ko' ? 6 : 3)) return []
  return [observed('script', 'wrongScript', { text: shortened(cell.text.trim()) }, cell, null)]
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
