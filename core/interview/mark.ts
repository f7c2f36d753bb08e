import type { LanguageTag } from './languageTag.ts'

/** What a transcript notes in place of, or beside, words. */
export const MARK_KINDS = [
  'inaudible',
  'unclear',
  'pause',
  'silence',
  'overlap',
  'interrupted',
  'laughs',
  'weeps',
  'nods',
  'shakes-head',
  'gesture',
  'noise',
  'interpreter',
  'false-start',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/**
 * The one canonical word of each mark, by the language of the column it stands in, so that a
 * search or a check finds them all.
 */
const WORDS: Readonly<Record<'en' | 'uk' | 'ko', Readonly<Record<MarkKind, string>>>> = {
  en: {
    inaudible: 'inaudible',
    unclear: 'unclear',
    pause: 'pause',
    silence: 'silence',
    overlap: 'overlapping speech',
    interrupted: 'interrupted',
    laughs: 'laughs',
    weeps: 'weeps',
    nods: 'nods',
    'shakes-head': 'shakes head',
    gesture: 'gesture',
    noise: 'noise',
    interpreter: 'interpreter',
    'false-start': 'false start',
  },
  uk: {
    inaudible: 'нерозбірливо',
    unclear: 'нечітко',
    pause: 'пауза',
    silence: 'мовчання',
    overlap: 'говорять одночасно',
    interrupted: 'перервано',
    laughs: 'сміється',
    weeps: 'плаче',
    nods: 'киває',
    'shakes-head': 'хитає головою',
    gesture: 'жест',
    noise: 'шум',
    interpreter: 'перекладач',
    'false-start': 'обірване слово',
  },
  ko: {
    inaudible: '청취 불능',
    unclear: '불명확',
    pause: '휴지',
    silence: '침묵',
    overlap: '동시 발언',
    interrupted: '말 끊김',
    laughs: '웃음',
    weeps: '울음',
    nods: '고개를 끄덕임',
    'shakes-head': '고개를 저음',
    gesture: '몸짓',
    noise: '소음',
    interpreter: '통역인',
    'false-start': '말을 고침',
  },
}

/** The word of a mark in a language; in English where the language has none of its own yet. */
export function markWord(kind: MarkKind, language: LanguageTag): string {
  return WORDS[ownWords(language)][kind]
}

function ownWords(language: LanguageTag): 'en' | 'uk' | 'ko' {
  const base = language.split('-')[0]
  return base === 'uk' || base === 'ko' ? base : 'en'
}

/** A mark with its time as h:mm:ss text, for example [inaudible 00:12:03]. */
export const markText = (kind: MarkKind, language: LanguageTag, time: string): string =>
  `[${markWord(kind, language)} ${time}]`

/** How long somebody paused, in seconds: [pause 4 s]. */
export function pauseMark(language: LanguageTag, seconds: string): string {
  const unit = { uk: ' с', ko: '초', en: ' s' }[ownWords(language)]
  return `[${markWord('pause', language)} ${seconds}${unit}]`
}

/** Marks with words of their own: a doubtful reading, a note, what somebody showed. */
export const WORDED_MARKS: readonly MarkKind[] = ['unclear', 'interpreter', 'gesture']

/** A mark around words: what stands before them and after them. */
export const wordedMark = (
  kind: MarkKind,
  language: LanguageTag,
): { readonly open: string; readonly close: string } => ({
  open: `[${markWord(kind, language)}: `,
  close: ']',
})
