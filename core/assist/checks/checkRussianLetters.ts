import { type CheckedRow, type Observation, observed } from './checkedRow.ts'

const WORD = /[\p{Script=Cyrillic}'’ʼ]*[ыэёъЫЭЁЪ][\p{Script=Cyrillic}'’ʼ]*/gu
const CONSONANT = /[бвгґджзклмнпрстфхцчшщ]/i

/** Words of a Ukrainian cell with letters that its alphabet does not have. */
export function checkRussianLetters({ cells }: CheckedRow): readonly Observation[] {
  return cells
    .filter(({ base }) => base === 'uk')
    .flatMap((cell) =>
      [...cell.words.matchAll(WORD)].map((match) =>
        observed(
          'russian-letters',
          'russianLetter',
          { word: match[0], letters: lettersOf(match[0]) },
          cell,
          { start: match.index, end: match.index + match[0].length },
          { suggestions: [inUkrainian(match[0])] },
        ),
      ),
    )
}

const lettersOf = (word: string): string => [...new Set(word.match(/[ыэёъ]/gi) ?? [])].join(' ')

/** The letters that most often stand in their place. */
function inUkrainian(word: string): string {
  return word.replace(/[ыэёъ]/gi, (letter, place: number) => {
    const turned = ukrainianFor(letter.toLowerCase(), word[place - 1] ?? '')
    return letter === letter.toLowerCase() ? turned : turned.toUpperCase()
  })
}

function ukrainianFor(letter: string, before: string): string {
  switch (letter) {
    case 'ы':
      return 'и'
    case 'э':
      return 'е'
    case 'ё':
      return CONSONANT.test(before) ? 'ьо' : 'йо'
    default:
      return '’'
  }
}
