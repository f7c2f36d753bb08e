import { capitalized } from './capitalized.ts'
import { hangulSyllables } from './hangulSyllable.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import { koreanNumeral, koreanPlaceParts } from './koreanPlaceParts.ts'
import { type FinalSound, type KoreanSound, koreanSounds } from './koreanSounds.ts'
import type { NameKind } from './nameEntry.ts'

const VOWELS: Readonly<Record<string, string>> = {
  ...{ ㅏ: 'а', ㅐ: 'е', ㅑ: 'я', ㅒ: 'йя', ㅓ: 'о', ㅔ: 'е', ㅕ: 'йо', ㅖ: 'є', ㅗ: 'о' },
  ...{ ㅘ: 'ва', ㅙ: 'ве', ㅚ: 'ве', ㅛ: 'йо', ㅜ: 'у', ㅝ: 'во', ㅞ: 'ве', ㅟ: 'ві', ㅠ: 'ю' },
  ...{ ㅡ: 'и', ㅢ: 'ий', ㅣ: 'і' },
}
const AFTER_CONSONANT: Readonly<Record<string, string>> = { ㅕ: 'ьо', ㅛ: 'ьо', ㅒ: 'я' }
const INSIDE: Readonly<Record<string, string>> = { ㅖ: 'е', ㅢ: 'і' }

const INITIALS: Readonly<Record<string, string>> = {
  ...{
    ㄱ: 'к',
    ㄲ: 'кк',
    ㄴ: 'н',
    ㄷ: 'т',
    ㄸ: 'тт',
    ㄹ: 'р',
    ㅁ: 'м',
    ㅂ: 'п',
    ㅃ: 'пп',
    ㅅ: 'с',
  },
  ...{ ㅆ: 'сс', ㅇ: '', ㅈ: 'ч', ㅉ: 'чч', ㅊ: 'чх', ㅋ: 'кх', ㅌ: 'тх', ㅍ: 'пх', ㅎ: 'х' },
}
const VOICED: Readonly<Record<string, string>> = { ㄱ: 'г', ㄷ: 'д', ㅂ: 'б', ㅈ: 'дж' }

const FINALS: Readonly<Record<FinalSound, string>> = {
  ...{ '': '', ㄱ: 'к', ㄴ: 'н', ㄷ: 'т', ㄹ: 'ль', ㅁ: 'м', ㅂ: 'п', ㅇ: 'н' },
}

/**
 * A Korean name in Ukrainian letters by the Kontsevich system, Ukrainian row. A person's name is
 * written syllable by syllable, its surname apart: within the given name initials are voiced and
 * nothing else changes. A place is one word. What is not Hangul stays as it is.
 */
export function kontsevich(text: string, kind: NameKind): string {
  const name = text.normalize('NFC')
  const person = kind === 'person' ? koreanPersonName(name) : null
  if (person !== null) return `${wholeWord(person.surname)} ${givenName(person.given)}`
  if (kind === 'place') {
    const { stem, number, division } = koreanPlaceParts(name)
    if (number !== null) return `${wholeWord(stem)} ${wholeWord(koreanNumeral(number) + division)}`
  }
  return name.split(/(\s+)/).map(wholeWord).join('')
}

function wholeWord(word: string): string {
  const cyrillic = word.replace(/[가-힣]+/g, (hangul) => {
    const sounds = koreanSounds(hangulSyllables(hangul))
    return sounds.map((sound, at) => written(sounds[at - 1], sound, sounds[at + 1])).join('')
  })
  return capitalized(cyrillic)
}

function givenName(given: string): string {
  const sounds = [...given].flatMap((syllable) => koreanSounds(hangulSyllables(syllable)))
  return sounds
    .map((sound, at) => {
      const before = sounds[at - 1]
      const voiced = before !== undefined && isSonorous(before) ? VOICED[sound.initial] : undefined
      return capitalized((voiced ?? INITIALS[sound.initial] ?? '') + rhyme(undefined, sound))
    })
    .join(' ')
}

function written(
  before: KoreanSound | undefined,
  sound: KoreanSound,
  next: KoreanSound | undefined,
): string {
  return onset(before, sound) + rhyme(before, sound, next)
}

function onset(before: KoreanSound | undefined, { initial }: KoreanSound): string {
  if (initial === 'ㄹ' && before?.final === 'ㄹ') return 'л'
  const voiced = before !== undefined && isSonorous(before) ? VOICED[initial] : undefined
  return voiced ?? INITIALS[initial] ?? ''
}

const isSonorous = ({ final }: KoreanSound): boolean => '' === final || 'ㄴㄹㅁㅇ'.includes(final)

function rhyme(before: KoreanSound | undefined, sound: KoreanSound, next?: KoreanSound): string {
  return vowel(before, sound) + final(sound, next)
}

function vowel(before: KoreanSound | undefined, sound: KoreanSound): string {
  const letters = VOWELS[sound.vowel] ?? ''
  const bare = sound.initial === 'ㅇ'
  if (!bare) return AFTER_CONSONANT[sound.vowel] ?? INSIDE[sound.vowel] ?? letters
  if (before === undefined) return letters
  const inside = INSIDE[sound.vowel] ?? letters
  // As elsewhere in Ukrainian, the apostrophe keeps a consonant apart from я, ю.
  return before.final !== '' && /^[яю]/.test(inside) ? `’${inside}` : inside
}

/** ㄹ is soft at the end of a syllable, hard before another л, and р before х. */
function final({ final: heard }: KoreanSound, next: KoreanSound | undefined): string {
  if (heard !== 'ㄹ' || next === undefined) return FINALS[heard]
  if (next.initial === 'ㄹ') return 'л'
  return next.initial === 'ㅎ' ? 'р' : FINALS[heard]
}
