import { type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { wordAround } from './wordAround.ts'

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['『', '』'],
  ['「', '」'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
])
const OPENERS: ReadonlyMap<string, string> = new Map(
  [...CLOSERS].map(([opener, closer]) => [closer, opener]),
)
const SIGNS = /[()[\]{}«»『』「」《》〈〉（）“”„‟‘"]/g

interface Open {
  readonly sign: string
  readonly place: number
}

/**
 * Brackets and quotes that are opened or closed alone. Apostrophes are none, nor is the bracket
 * behind a letter or number that heads a list; “ closes what „ opened.
 */
export function checkBrackets({ cells }: CheckedRow): readonly Observation[] {
  return cells.flatMap((cell) =>
    unbalanced(cell.words).map(({ sign, place }) =>
      observed(
        'brackets',
        'bracketUnbalanced',
        { sign },
        cell,
        { start: place, end: place + 1 },
        {
          identity: wordAround(cell.words, place),
        },
      ),
    ),
  )
}

function unbalanced(text: string): readonly Open[] {
  const open: Open[] = []
  const alone: Open[] = []
  for (const match of text.matchAll(SIGNS)) {
    const found = { sign: match[0], place: match.index }
    if (isNoBracket(text, found)) continue
    if (CLOSERS.has(found.sign) || found.sign === '„' || found.sign === '‘') {
      open.push(found)
      continue
    }
    const place = open.findLastIndex(({ sign }) => closes(found.sign, sign))
    if (place >= 0) open.splice(place, 1)
    else if (found.sign === '“' || found.sign === '"') open.push(found)
    else alone.push(found)
  }
  return [...alone, ...open.filter((found) => !isClosedByApostrophe(text, found))].toSorted(
    (a, b) => a.place - b.place,
  )
}

function closes(sign: string, opener: string): boolean {
  switch (sign) {
    case '“':
    case '‟':
      return opener === '„'
    case '”':
      return opener === '“' || opener === '„' || opener === '”'
    case '"':
      return opener === '"'
    default:
      return OPENERS.get(sign) === opener
  }
}

/** a) and 1) head a list; 5" is inches; м‘ята has an apostrophe. */
function isNoBracket(text: string, { sign, place }: Open): boolean {
  const before = text.slice(Math.max(0, place - 4), place)
  const after = text[place + 1] ?? ''
  if (sign === ')')
    return /(?:^|[\s;,(])(?:\p{L}|\d{1,2})$/u.test(before) && !text.slice(0, place).includes('(')
  if (sign === '"') return /\d$/.test(before) && (text.match(/"/g)?.length ?? 0) % 2 === 1
  if (sign === '‘') return /\p{L}$/u.test(before) && /\p{L}/u.test(after)
  return false
}

/** ’ closes ‘ and is an apostrophe too: any that follows is enough. */
const isClosedByApostrophe = (text: string, { sign, place }: Open): boolean =>
  sign === '‘' && /[’'‘]/.test(text.slice(place + 1))
