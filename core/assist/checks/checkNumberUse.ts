import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { checkNumbers, type NumberedText, type NumberFault } from './checkNumbers.ts'
import type { NumberReading } from './numbers/numberReading.ts'
import { readNumbers } from './readNumbers.ts'

/** Numbers, dates and times that a rendition leaves out, adds or changes. */
export function checkNumberUse({ source, targets }: CheckedRow): readonly Observation[] {
  if (source === null) return []
  const from = numbered(source)
  return targets.flatMap((target) => {
    const to = numbered(target)
    return checkNumbers(from, to).map((fault) => observation(fault, from, to))
  })
}

const numbered = ({ language, words }: CheckedCell): NumberedText => ({
  language,
  text: words,
  readings: readNumbers(words, language),
})

function observation(
  { source, target, suggestion }: NumberFault,
  from: NumberedText,
  to: NumberedText,
): Observation {
  const counterpart = { language: from.language, range: source?.range ?? null }
  const said = source === null ? '' : stretch(from, source)
  const range = target?.range ?? null
  if (target === null) {
    return observed('numbers', 'numberMissing', { number: said }, to, null, { counterpart })
  }
  if (source === null) {
    const number = stretch(to, target)
    return observed('numbers', 'numberExtra', { number }, to, range, { counterpart })
  }
  return observed(
    'numbers',
    'numberDiffers',
    { source: said, target: stretch(to, target) },
    to,
    range,
    { counterpart, suggestions: suggestion === null ? [] : [suggestion] },
  )
}

/** The stretch of a text in which a number stands; a Korean month with the word for it. */
const stretch = ({ text }: NumberedText, { kind, range }: NumberReading): string =>
  text.slice(range.start, range.end + (kind === 'month' && text[range.end] === '월' ? 1 : 0))
