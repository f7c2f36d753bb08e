import { capitalized } from './capitalized.ts'
import { hangulSyllables } from './hangulSyllable.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import { koreanNumeral, koreanPlaceParts } from './koreanPlaceParts.ts'
import { type FinalSound, type KoreanSound, koreanSounds } from './koreanSounds.ts'
import { letterTable } from './letterTable.ts'
import type { NameKind } from './nameEntry.ts'

const VOWELS = letterTable(
  'ㅏа ㅐе ㅑя ㅒйя ㅓо ㅔе ㅕйо ㅖє ㅗо ㅘва ㅙве ㅚве ㅛйо ㅜу ㅝво ㅞве ㅟві ㅠю ㅡи ㅢий ㅣі',
)
const AFTER_CONSONANT = letterTable('ㅕьо ㅛьо ㅒя')
const INSIDE = letterTable('ㅖе ㅢі')

const INITIALS = letterTable(
  'ㄱк ㄲкк ㄴн ㄷт ㄸтт ㄹр ㅁм ㅂп ㅃпп ㅅс ㅆсс ㅇ ㅈч ㅉчч ㅊчх ㅋкх ㅌтх ㅍпх ㅎх',
)
const VOICED = letterTable('ㄱг ㄷд ㅂб ㅈдж')

const FINALS: Readonly<Record<FinalSound, string>> = {
  ...{ '': '', ㄱ: 'к', ㄴ: 'н', ㄷ: 'т', ㄹ: 'ль', ㅁ: 'м', ㅂ: 'п', ㅇ: 'н' },
}

/**
 * A Korean name in Ukrainian letters by the Kontsevich system, Ukrainian row. A person's name is
 * written syllable by syllable, its surname apart: within the given name initials are voiced and
 * nothing else changes. A place is one word, with its
 * administrative division after a hyphen. What is not Hangul stays as it is.
 */
export function kontsevich(text: string, kind: NameKind): string {
  const name = text.normalize('NFC')
  const person = kind === 'person' ? koreanPersonName(name) : null
  if (person !== null) return `${wholeWord(person.surname)} ${givenName(person.given)}`
  if (kind === 'place') {
    const { stem, number, division } = koreanPlaceParts(name)
    if (number !== null) return `${wholeWord(stem)} ${wholeWord(koreanNumeral(number) + division)}`
    if (division === '도') return province(stem)
    if (division !== '') return `${wholeWord(stem)}-${suffix(stem, division)}`
  }
  return name.split(/(\s+)/).map(wholeWord).join('')
}

/** Чагандо, but Пхьонан-Намдо: the half of a province is set off. */
function province(stem: string): string {
  const [, whole = '', half = ''] = /^(.+)([남북])$/.exec(stem) ?? []
  return half === '' ? wholeWord(`${stem}도`) : `${wholeWord(whole)}-${wholeWord(`${half}도`)}`
}

/** A division behind its hyphen is voiced as inside a word, and no other sound changes. */
function suffix(stem: string, division: string): string {
  const last = koreanSounds(hangulSyllables(stem)).at(-1)
  return koreanSounds(hangulSyllables(division))
    .map((sound, at) => written(at === 0 ? last : undefined, sound, undefined))
    .join('')
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
