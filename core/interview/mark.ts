import type { LanguageTag } from './languageTag.ts'

/** What a transcript notes in place of, or beside, words. */
export const MARK_KINDS = [
  'inaudible',
  'unclear',
  'silence',
  'overlap',
  'interrupted',
  'laughs',
  'weeps',
  'nods',
  'shakes-head',
  'noise',
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
    silence: 'silence',
    overlap: 'overlapping speech',
    interrupted: 'interrupted',
    laughs: 'laughs',
    weeps: 'weeps',
    nods: 'nods',
    'shakes-head': 'shakes head',
    noise: 'noise',
  },
  uk: {
    inaudible: 'нерозбірливо',
    unclear: 'нечітко',
    silence: 'мовчання',
    overlap: 'говорять одночасно',
    interrupted: 'перервано',
    laughs: 'сміється',
    weeps: 'плаче',
    nods: 'киває',
    'shakes-head': 'хитає головою',
    noise: 'шум',
  },
  ko: {
    inaudible: '청취 불능',
    unclear: '불명확',
    silence: '침묵',
    overlap: '동시 발언',
    interrupted: '말 끊김',
    laughs: '웃음',
    weeps: '울음',
    nods: '고개를 끄덕임',
    'shakes-head': '고개를 저음',
    noise: '소음',
  },
}

/** The word of a mark in a language; in English where the language has none of its own yet. */
export function markWord(kind: MarkKind, language: LanguageTag): string {
  const base = language.split('-')[0]
  return WORDS[base === 'uk' || base === 'ko' ? base : 'en'][kind]
}

/** A mark with its time as h:mm:ss text, for example [inaudible 00:12:03]. */
export const markText = (kind: MarkKind, language: LanguageTag, time: string): string =>
  `[${markWord(kind, language)} ${time}]`

/** The mark around a doubtful reading: what stands before it and after it. */
export const unclearMark = (
  language: LanguageTag,
): { readonly open: string; readonly close: string } => ({
  open: `[${markWord('unclear', language)}: `,
  close: ']',
})
