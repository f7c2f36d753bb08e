import { type NumberWord, numberWord, roleOf } from './numberWord.ts'

const CARDINALS: readonly (readonly [number, string])[] = [
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [12, 'twelve'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [30, 'thirty'],
  [40, 'forty'],
  [50, 'fifty'],
  [60, 'sixty'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety'],
]

const IRREGULAR_ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  5: 'fifth',
  8: 'eighth',
  9: 'ninth',
  12: 'twelfth',
}

const ALONE: readonly (readonly [number, readonly string[]])[] = [
  [0, ['no', 'none', 'nil']],
  [1, ['once', 'single', 'another', 'a', 'an']],
  [2, ['twice', 'both', 'double', 'doubled', 'doubling', 'pair', 'couple', 'twin', 'either']],
  [3, ['thrice', 'triple', 'tripled', 'trio']],
  [4, ['quadruple', 'quadrupled']],
  [10, ['decade', 'tenfold']],
  [12, ['noon', 'midday', 'midnight']],
  [14, ['fortnight']],
  [100, ['century']],
]

/** Every English word that says a number, in lower case. */
export const ENGLISH_NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(entries())

function* entries(): Generator<[string, NumberWord]> {
  for (const [value, word] of CARDINALS) {
    yield [word, numberWord(value, roleOf(value))]
    yield [ordinalOf(value, word), numberWord(value, roleOf(value), { ordinal: true })]
    if (value > 0 && value < 13) {
      yield [word === 'six' ? 'sixes' : `${word}s`, numberWord(value, 'alone')]
    }
    if (value >= 20) yield [word.replace(/y$/, 'ies'), numberWord(value, 'alone', { decade: true })]
  }
  for (const [value, words] of ALONE) {
    for (const word of words) yield [word, numberWord(value, 'alone')]
  }
  yield ['half', numberWord(0.5, 'half')]
  yield ['halves', numberWord(0.5, 'alone')]
  yield ['halved', numberWord(0.5, 'alone')]
  yield ['quarter', numberWord(0.25, 'alone')]
  for (const ending of ['', 's']) yield [`hundred${ending}`, numberWord(100, 'smallMultiplier')]
  yield ['dozen', numberWord(12, 'smallMultiplier')]
  yield ['hundredth', numberWord(100, 'smallMultiplier', { ordinal: true })]
  for (const [value, word] of [
    [1e3, 'thousand'],
    [1e6, 'million'],
    [1e9, 'billion'],
    [1e12, 'trillion'],
  ] as const) {
    yield [word, numberWord(value, 'multiplier')]
    yield [`${word}s`, numberWord(value, 'multiplier')]
    yield [`${word}th`, numberWord(value, 'multiplier', { ordinal: true })]
  }
  yield ['bn', numberWord(1e9, 'multiplier')]
  yield ['mln', numberWord(1e6, 'multiplier')]
}

function ordinalOf(value: number, word: string): string {
  return IRREGULAR_ORDINALS[value] ?? `${word.replace(/y$/, 'ie')}th`
}
