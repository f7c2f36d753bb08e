import type { Concept } from '#core/assist/terms/concept.ts'
import type { IndexedTermbase } from '#core/assist/terms/termIndex.ts'
import { conceptIdSchema, termbaseIdSchema } from '#core/interview/ids.ts'
import { languageTagSchema } from '#core/interview/languageTag.ts'

/** Modifiers and heads of terms, in three languages; a term is one of each, so that many share a word. */
const MODIFIERS: readonly (readonly [string, string, string])[] = [
  ['기계화', 'механізований', 'mechanised'],
  ['장갑', 'броньований', 'armoured'],
  ['공병', 'саперний', 'engineer'],
  ['통신', 'зв’язковий', 'signals'],
  ['정찰', 'розвідувальний', 'reconnaissance'],
  ['방공', 'зенітний', 'air defence'],
  ['후방', 'тиловий', 'rear'],
  ['예비', 'резервний', 'reserve'],
  ['특수', 'спеціальний', 'special'],
  ['국경', 'прикордонний', 'border'],
  ['산악', 'гірський', 'mountain'],
  ['해안', 'береговий', 'coastal'],
  ['훈련', 'навчальний', 'training'],
  ['의무', 'медичний', 'medical'],
  ['수송', 'транспортний', 'transport'],
  ['화학', 'хімічний', 'chemical'],
  ['로케트', 'ракетний', 'rocket'],
  ['공수', 'повітрянодесантний', 'airborne'],
  ['경비', 'охоронний', 'guard'],
  ['독립', 'окремий', 'independent'],
]
const HEADS: readonly (readonly [string, string, string])[] = [
  ['대대', 'батальйон', 'battalion'],
  ['련대', 'полк', 'regiment'],
  ['중대', 'загін', 'detachment'],
  ['소대', 'взвод', 'platoon'],
  ['사단', 'з’єднання', 'formation'],
  ['군단', 'корпус', 'corps'],
  ['지휘소', 'командний пункт', 'command post'],
  ['보고서', 'звіт', 'report'],
  ['명령서', 'наказ', 'order'],
  ['장비', 'комплект', 'equipment set'],
  ['차량', 'автомобіль', 'vehicle'],
  ['진지', 'рубіж', 'position'],
  ['참모부', 'штаб', 'staff'],
  ['창고', 'склад', 'depot'],
  ['학교', 'центр', 'school'],
  ['병원', 'госпіталь', 'hospital'],
  ['도로', 'шлях', 'road'],
  ['구역', 'район', 'area'],
  ['조직', 'підрозділ', 'unit'],
  ['체계', 'комплекс', 'system'],
]

const LANGUAGES = ['ko', 'uk', 'en'].map((tag) => languageTagSchema.parse(tag))

const SYLLABLES: readonly (readonly string[])[] = [
  ['가', '고', '수', '평', '동', '림', '해', '백', '천', '덕'],
  ['бра', 'вол', 'дні', 'гор', 'жит', 'кам', 'лу', 'мир', 'ост', 'пол'],
  ['bra', 'vol', 'dne', 'gor', 'zhi', 'kam', 'lu', 'mir', 'ost', 'pol'],
]
const SUFFIXES = ['', 'ський', 'ian']

/** A made-up modifier, so that most terms begin with a word of their own. */
function invented(number: number, language: number): string {
  const digits = [...String(number).padStart(4, '0')].map(Number)
  const stem = digits.map((digit) => SYLLABLES[language]?.[digit] ?? '').join('')
  return stem + (SUFFIXES[language] ?? '')
}

/**
 * A termbase of `count` concepts, each with a term in three languages: every pair of a modifier and
 * a head, then pairs with made-up modifiers. `round` makes it another one, to be indexed anew.
 */
export function benchTerms(count: number, round: number): IndexedTermbase {
  const pairs = MODIFIERS.length * HEADS.length
  const concepts = Array.from({ length: count }, (_, number): Concept => {
    const head = HEADS[number % HEADS.length]
    const modifier = MODIFIERS[Math.floor(number / HEADS.length) % MODIFIERS.length]
    return {
      id: conceptIdSchema.parse(`bench-${round}-${number}`),
      definition: '',
      domain: 'bench',
      note: '',
      source: '',
      confidence: null,
      terms: LANGUAGES.map((language, place) => {
        const first = number < pairs ? modifier?.[place] : invented(number, place)
        const text = `${first}${place === 0 ? '' : ' '}${head?.[place]}`
        return { text, language, status: 'preferred', partOfSpeech: null, note: '' }
      }),
    }
  })
  return { id: termbaseIdSchema.parse('bench'), concepts }
}

/** Invented testimony in which such terms stand, by language; about as long as segments are. */
export const TERM_SEGMENTS: Readonly<Record<string, readonly string[]>> = {
  ko: MODIFIERS.flatMap(([first], at) => {
    const [second = ''] = MODIFIERS[(at + 7) % MODIFIERS.length] ?? []
    return HEADS.map(
      ([head]) =>
        `그날 저녁 우리 소대는 ${first}${head}에서 다시 편성되여 국경 쪽으로 이동하였고, ${second}${head}장의 명령을 기다렸습니다. 길이 막혀서 밤에는 움직이지 못했고 ${first}차량까지 두고 걸어갔습니다.`,
    )
  }),
  uk: MODIFIERS.flatMap(([, first], at) => {
    const stem = first.slice(0, -2)
    const second = (MODIFIERS[(at + 7) % MODIFIERS.length]?.[1] ?? '').slice(0, -2)
    return HEADS.map(
      ([, head]) =>
        `Того вечора наш взвод переформували у складі, до якого входив ${first} ${head}, і відправили до кордону. Ми чекали на наказ ${stem}ого батальйону, а ${second}ому полку дали іншу дорогу. Вночі рухатися не могли, тому лишили ${first} автомобіль і пішли пішки.`,
    )
  }),
  en: MODIFIERS.flatMap(([, , first], at) => {
    const second = MODIFIERS[(at + 7) % MODIFIERS.length]?.[2] ?? ''
    return HEADS.map(
      ([, , head]) =>
        `That evening our platoon was put under the ${first} ${head} and sent towards the border. We waited for the order of the ${second} regiments’ staff; the road was closed, so at night we could not move, left the ${first} vehicles behind and went on foot.`,
    )
  }),
}
