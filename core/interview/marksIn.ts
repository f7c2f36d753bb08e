import type { LanguageTag } from './languageTag.ts'
import { MARK_KINDS, type MarkKind, markWord, pauseMark, WORDED_MARKS } from './mark.ts'
import type { TextRange } from './text.ts'

/** A mark where it stands in a text. */
export interface MarkInText {
  readonly kind: MarkKind
  /** In UTF-16 code units. */
  readonly range: TextRange
  /** As it stands there. */
  readonly text: string
  /** What it holds besides its word: the words of a doubtful reading, a time, seconds. */
  readonly words: string
  readonly time: string
  readonly seconds: string
}

/** What people write besides the canonical words, in any language. */
const OTHER_WORDS: Readonly<Partial<Record<MarkKind, readonly string[]>>> = {
  inaudible: ['unintelligible', 'indistinct', 'нечутно', 'нерозбірл.', '안 들림', '들리지 않음'],
  unclear: ['uncertain', 'неясно', '불분명', '불확실'],
  pause: ['멈춤', '쉼'],
  overlap: ['overlap', 'crosstalk', 'одночасно', '겹침'],
  interrupted: ['cut off', 'перебито', '중단'],
  laughs: ['laughter', 'laughing', 'сміх', '웃는다'],
  weeps: ['crying', 'weeping', 'плач', '운다'],
  nods: ['nod', 'nodding', 'киває головою', '끄덕임'],
  'shakes-head': ['shaking head', 'head shake', 'заперечно хитає головою', '고개를 흔듦'],
  gesture: ['non-verbal', 'невербально', '비언어'],
  interpreter: ["interpreter's note", 'примітка перекладача', '통역인 주', '통역'],
}

/** A false start has no word in brackets: it is the stump itself. */
const IN_BRACKETS = MARK_KINDS.filter((kind) => kind !== 'false-start')
const LANGUAGES = ['en', 'uk', 'ko'] as LanguageTag[]
const KIND_BY_WORD: ReadonlyMap<string, MarkKind> = new Map(
  IN_BRACKETS.flatMap((kind) =>
    [...LANGUAGES.map((language) => markWord(kind, language)), ...(OTHER_WORDS[kind] ?? [])].map(
      (word) => [word.normalize('NFC'), kind] as const,
    ),
  ),
)

const BRACKETED = /[[［]([^\][［］\n]{1,2000})[\]］]/gu
const INSIDE =
  /^\s*(?<word>[^:：\d(]{1,60}?)\s*(?:(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)|\(?\s*(?<seconds>\d{1,4}(?:[.,]\d{1,3})?)\s*(?:s|sec|secs|seconds?|с|сек|секунди?|초)\.?\s*\)?)?\s*(?:[:：]\s*(?<words>[^\s].*?))?\s*$/iu
/** The reading that (?word) doubts. */
const DOUBTED = /\(\?\s*(?<words>[^()?\n]{1,200}?)\s*\)/gu
/** wo-: a word that is broken off, before white space or the end of a clause. */
const STUMP = /(?<![\p{L}\p{M}\p{N}'’ʼ-])[\p{L}\p{M}]{1,30}-(?=$|[\s,.;!?…»”"])/gu

/**
 * The marks of a text in order, in whatever of the three languages and in whichever of the usual
 * forms they are written. Brackets with other words in them are no marks.
 */
export function marksIn(text: string): readonly MarkInText[] {
  const marks: MarkInText[] = []
  if (/[[［]/.test(text)) {
    for (const match of text.matchAll(BRACKETED)) {
      const mark = bracketed(match)
      if (mark !== null) marks.push(mark)
    }
  }
  if (text.includes('(?')) {
    for (const match of text.matchAll(DOUBTED)) {
      marks.push({ ...found('unclear', match), words: match.groups?.words ?? '' })
    }
  }
  if (text.includes('-')) {
    for (const match of text.matchAll(STUMP)) marks.push(found('false-start', match))
  }
  return marks.sort((a, b) => a.range.start - b.range.start).filter(isApart)
}

/**
 * The text with every mark in the canonical words of the column's language. Idempotent; other
 * words, in brackets or not, stay as they are.
 */
export function normalizeMarks(text: string, language: LanguageTag): string {
  if (!/[[［]|\(\?/.test(text)) return text
  let normal = ''
  let from = 0
  for (const mark of marksIn(text)) {
    if (mark.kind === 'false-start') continue
    normal += text.slice(from, mark.range.start) + canonical(mark, language)
    from = mark.range.end
  }
  return normal + text.slice(from)
}

function canonical(mark: MarkInText, language: LanguageTag): string {
  const { kind, words, time, seconds } = mark
  if (kind === 'pause' && seconds !== '') return pauseMark(language, seconds)
  const word = markWord(kind, language)
  const timed = time === '' ? word : `${word} ${time}`
  return words === '' ? `[${timed}]` : `[${timed}: ${words}]`
}

function bracketed(match: RegExpExecArray): MarkInText | null {
  const parts = INSIDE.exec(match[1] ?? '')?.groups
  if (parts === undefined) return null
  const kind = KIND_BY_WORD.get((parts.word ?? '').trim().replace(/\s+/g, ' ').toLowerCase())
  if (kind === undefined) return null
  const { words = '', time = '', seconds = '' } = parts
  if (words !== '' && !WORDED_MARKS.includes(kind)) return null
  if (seconds !== '' && kind !== 'pause') return null
  return { ...found(kind, match), words, time, seconds }
}

const found = (kind: MarkKind, match: RegExpExecArray): MarkInText => ({
  kind,
  range: { start: match.index, end: match.index + match[0].length },
  text: match[0],
  words: '',
  time: '',
  seconds: '',
})

/** A stump or a doubted word inside another mark is a part of it. */
const isApart = (mark: MarkInText, at: number, all: readonly MarkInText[]): boolean =>
  all.slice(0, at).every((before) => before.range.end <= mark.range.start)
