import { capitalized } from './capitalized.ts'
import { hangulSyllables } from './hangulSyllable.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import { koreanNumeral, koreanPlaceParts } from './koreanPlaceParts.ts'
import { type FinalSound, type KoreanSound, koreanSounds } from './koreanSounds.ts'
import { letterTable, PLAIN_INITIALS, PLAIN_VOWELS } from './letterTable.ts'
import type { NameKind } from './nameEntry.ts'

const VOWELS = { ...PLAIN_VOWELS, ...letterTable('ㅓŏ ㅕyŏ ㅝwŏ ㅡŭ ㅢŭi') }
const INITIALS = { ...PLAIN_INITIALS, ...letterTable('ㅈch ㅉtch ㅊch’ ㅋk’ ㅌt’ ㅍp’') }
const VOICED = letterTable('ㄱg ㄷd ㅂb ㅈj')

const FINALS: Readonly<Record<FinalSound, string>> = {
  ...{ '': '', ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng' },
}

/**
 * A Korean name in the McCune–Reischauer system as BGN and PCGN use it for the DPRK (agreement of
 * 1945): breves, apostrophes (U+2019) for aspirates, ㄹ kept at the head of a word, and the
 * divisions of a place after a hyphen with the sounds changed across it. A person's surname
 * stands apart, without a change of sound; the given name takes hyphens. What is not Hangul stays.
 */
export function mcCuneReischauer(text: string, kind: NameKind): string {
  const name = text.normalize('NFC')
  const person = kind === 'person' ? koreanPersonName(name) : null
  if (person !== null) {
    return `${wholeWord([person.surname])} ${wholeWord([...person.given])}`
  }
  const place = kind === 'place' ? wholePlace(name) : null
  if (place !== null) return place
  return name
    .split(/(\s+)/)
    .map((word) => (kind === 'place' ? wholePlace(word) : null) ?? wholeWord(word.split('-')))
    .join('')
}

/** Null: the place has no division that is set off. */
function wholePlace(name: string): string | null {
  const { stem, number, division } = koreanPlaceParts(name)
  if (division === '') return null
  const province = division === '도' ? /^(.+)([남북])$/.exec(stem) : null
  if (province !== null) return wholeWord([province[1] ?? '', (province[2] ?? '') + division])
  if (number === null) return wholeWord([stem, division])
  return `${wholeWord([stem])} ${wholeWord([koreanNumeral(number), division])}`
}

/** Parts that are pronounced as one word and written with hyphens. */
function wholeWord(parts: readonly string[]): string {
  if (!parts.every((part) => /^[가-힣]+$/.test(part))) {
    const runs = parts.map((part) => part.replace(/[가-힣]+/g, (hangul) => romanized([hangul])))
    return capitalized(runs.join('-'))
  }
  return capitalized(romanized(parts))
}

function romanized(parts: readonly string[]): string {
  const heads = new Set<number>()
  let length = 0
  for (const part of parts) {
    heads.add(length)
    length += [...part].length
  }
  const syllables = hangulSyllables(parts.join(''))
  const sounds = koreanSounds(syllables)
  return sounds
    .map((sound, at) => {
      const before = sounds[at - 1]
      const joint = at > 0 && heads.has(at) ? '-' : ''
      const head =
        before === undefined ? (INITIALS[sound.initial] ?? '') : onset(before, sound, joint)
      // A consonant that is only heard with the vowel stays in its syllable: Sŏg-yŏng, Ir-yŏp.
      const [behind, ahead] = syllables[at]?.initial === 'ㅇ' ? [head, joint] : [joint, head]
      return behind + ahead + vowel(before, sound, joint) + FINALS[sound.final]
    })
    .join('')
}

/** How an initial is written after another syllable. */
function onset(before: KoreanSound, { initial, vowel: next }: KoreanSound, joint: string): string {
  if (initial === 'ㅅ' && next === 'ㅟ') return 'sh'
  if (initial === 'ㄹ') return before.final === 'ㄹ' ? 'l' : 'r'
  const plain = INITIALS[initial] ?? ''
  const voiced = VOICED[initial]
  if (voiced === undefined) return plain
  switch (before.final) {
    case '':
    case 'ㅁ':
    case 'ㅇ':
      return voiced
    case 'ㄴ':
      // Without the apostrophe it would read as ng and a vowel.
      return initial === 'ㄱ' && joint === '' ? '’g' : voiced
    case 'ㄹ':
      return initial === 'ㄱ' || initial === 'ㅂ' ? voiced : plain
    default:
      return plain
  }
}

function vowel(before: KoreanSound | undefined, sound: KoreanSound, joint: string): string {
  const letters = VOWELS[sound.vowel] ?? ''
  const runsOn = before?.final === '' && sound.initial === 'ㅇ' && joint === ''
  // 아에 would read as 애 and 오에 as 외.
  return runsOn && sound.vowel === 'ㅔ' && /[ㅏㅗ]/.test(before.vowel) ? 'ë' : letters
}
