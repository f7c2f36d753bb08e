/** Names of months by the word, as `wordKey` gives it. */
type MonthWords = ReadonlyMap<string, number>

const UKRAINIAN_STEMS = 'січ берез квіт трав черв лип серп верес жовт груд'.split(' ')
const UKRAINIAN_NUMBERS = [1, 3, 4, 5, 6, 7, 8, 9, 10, 12]

/** Ukrainian months in the singular cases. */
export const UKRAINIAN_MONTHS: MonthWords = new Map([
  ...UKRAINIAN_STEMS.flatMap((stem, place) =>
    ['ень', 'ня', 'ню', 'ні', 'нем'].map(
      (ending) => [`${stem}${ending}`, UKRAINIAN_NUMBERS[place] ?? 0] as const,
    ),
  ),
  ...['лютий', 'лютого', 'лютому', 'лютим'].map((form) => [form, 2] as const),
  ...['', 'а', 'у', 'ові', 'ом', 'і'].map((ending) => [`листопад${ending}`, 11] as const),
])

const ENGLISH_NAMES =
  'january february march april may june july august september october november december'.split(' ')

/** English months, in full and abbreviated. */
export const ENGLISH_MONTHS: MonthWords = new Map([
  ...ENGLISH_NAMES.flatMap((name, place) => [
    [name, place + 1] as const,
    [name.slice(0, 3), place + 1] as const,
  ]),
  ['sept', 9] as const,
])
