import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

/** How an utterance ends. none: with no sign that says it. */
type Ending = 'statement' | 'question' | 'ellipsis' | 'colon' | 'none'

const CLOSING = /[\s"”’»'』」》〉)\]]+$/u
const SIGNS: Readonly<Record<Exclude<Ending, 'none'>, string>> = {
  statement: '.',
  question: '?',
  ellipsis: '…',
  colon: ':',
}
/** Korean endings that ask, written without a question mark. */
const ASKING = /(?:까|까요|나요|느냐|냐|던가요|은가요|는가요|인가요|ㄴ가요|는가|은가|인가)$/

/** Renditions that end as another kind of sentence than their source. */
export function checkEndPunctuation({ source, targets }: CheckedRow): readonly Observation[] {
  if (source === null) return []
  const from = endingOf(source)
  return targets.flatMap((target) => {
    const to = endingOf(target)
    if (from === null || to === null || agree(from, source, to, target)) return []
    const counterpart = { language: source.language, range: null }
    const at = placeOfSign(target)
    if (to === 'none' && from !== 'none') {
      return [
        observed(
          'end-punctuation',
          'endPunctuationMissing',
          { source: SIGNS[from] },
          target,
          null,
          {
            counterpart,
          },
        ),
      ]
    }
    if (from === 'none' || to === 'none') return []
    return [
      observed(
        'end-punctuation',
        'endPunctuation',
        { source: SIGNS[from], target: SIGNS[to] },
        target,
        at,
        { counterpart, suggestions: [SIGNS[from]] },
      ),
    ]
  })
}

/** Null: there are no words to end. */
function endingOf(cell: CheckedCell): Ending | null {
  const text = cell.words.trim().replace(CLOSING, '')
  if (!/\p{L}/u.test(text)) return null
  if (/[?？]!*$/.test(text)) return 'question'
  if (/(?:…|\.\.+|⋯)$/.test(text)) return 'ellipsis'
  if (/[.!。！]$/.test(text)) return 'statement'
  if (/[:：]$/.test(text)) return 'colon'
  if (cell.base === 'ko' && ASKING.test(text)) return 'question'
  return 'none'
}

/** Korean leaves the full stop out; so may a phrase in any language where its source has none. */
function agree(from: Ending, source: CheckedCell, to: Ending, target: CheckedCell): boolean {
  if (from === to) return true
  const isOpen = (ending: Ending, cell: CheckedCell) => ending === 'none' && cell.base === 'ko'
  const isEnd = (ending: Ending) => ending === 'statement' || ending === 'none'
  if (isOpen(from, source) || isOpen(to, target)) return isEnd(from) && isEnd(to)
  if (from === 'none') return true
  return from === 'colon' || to === 'colon'
}

function placeOfSign(cell: CheckedCell): { readonly start: number; readonly end: number } {
  const trimmed = cell.words.trimEnd()
  const text = trimmed.replace(CLOSING, '')
  const sign = /(?:[?？]!*|…|\.+|⋯|[!。！:：])$/.exec(text)?.[0] ?? ''
  return { start: text.length - sign.length, end: text.length }
}
