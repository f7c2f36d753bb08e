import { finalOf } from './hangul.ts'
import { agrees, PARTICLES } from './particles.ts'

/** More particles than this in a row are no chain that anybody says. */
const CHAIN_MAX = 5

/** Forms of 이다 with its stem written: after a final consonant, and allowed after a vowel. */
const COPULA =
  /^(?:이(?:다|고|며|면|면서|니|니까|라|라고|라는|라면|라서|라던|라며|라니|란|지|지만|지요|죠|오|요|에요|예요|네|네요|구나|군|군요|거든|거든요|던|던가|든|자|냐|냐고|냐는|나|더라|래|래요|랍니다|랬.{0,4}|었.{0,6}|였.{0,6}|시.{0,5}|신.{0,3}|십.{0,3}|셨.{0,5}|겠.{0,4}|올시다|웨다|어서|여서|어야|여야|야)|인(?:데|데요|지|지도|지는|가|가요|걸|들|즉|바|만큼)?|일(?:까|까요|지|지도|지라도|뿐|수록|텐데|세)?|임(?:을|은|이|에도|과|으로)?|입(?:니다|니까|니다만|네다|디다|시다))$/u
/** Forms of 이다 whose stem is left out after a vowel. */
const SHORT_COPULA =
  /^(?:다|고|며|면|니|니까|라|라고|라는|라면|라서|란|였.{0,6}|예요|죠|지요|지만|네요|군요|거든|거든요|던|냐|냐고|래요|랍니다)$/u
/** Forms of 이다 that make no other word of a noun of one syllable. */
const PLAIN_COPULA = /^(?:이다|입니다|입니까|이며|이고|이라고|이라는|이었.{1,5}|이였.{1,5})$/u
/** Particles that do: 물론 is not 물 with 론. */
const NOT_ON_ONE = new Set(['론', '완', '랑', '나', '든'])
/** 하다, 되다, 시키다, 당하다, 받다 on a noun that names an act, in North and South (되여, 되어). */
const VERBAL =
  /^(?:(?:하|되|시키|당하|받)(?:(?:다|고|며|면|여|어|였|었|지|는|던|기|게|도록|자|려|러|니|시|겠|거나|나|냐|느|더|신|실|십|셨|라|세|오|소|네|구|군|든|된|아|았|으|을|은|습|거|ㄴ).{0,6})|(?:해|돼|켜)(?:(?:서|도|야|요|라|주|버|보|왔|오|갔|가|온|내|냈|달|드|두|놓|준|줄).{0,5})?|(?:했|됐|켰)(?:다|습|었|고|는|던|지|으|을|기|겠|거|네|나|냐|음|더|어).{0,5}|시(?:켜|켰|킨|킬|킴|킵).{0,6}|당(?:해|했|한|할|함|합).{0,6}|(?:한|된)(?:다|데|지|다고|다는|다면|데도|채|들|가)?.{0,2}|(?:할|될)(?:까|지|때|수|뿐|것|텐데|려고|지도|수록)?|(?:함|됨)(?:으로|으로써|에|을|이|은|과)?|(?:합|됩)(?:니|시|네|디).{0,4})$/u

/** Nouns whose verbs mean another thing (중대하다: to be grave), and so are not theirs. */
const NO_VERB = new Set('중대 하사 소장 상사 대대 대장 상장 원수 중위'.split(' '))

/**
 * Whether what follows a noun within its eojeol is nothing but particles and endings: a chain of
 * particles (에서부터는), the copula (입니다, 이였습니다), or, for a noun that names an act, 하다 and
 * its kin. Particles must agree with the syllable before them (련대가, 사단이). A noun of one syllable
 * takes particles and the plainest copula only, since 군 with 인 is 군인.
 */
export function isTail(noun: string, tail: string, verbal: boolean): boolean {
  if (tail === '') return true
  const final = finalOf(noun.charCodeAt(noun.length - 1))
  if (noun.length < 2) {
    return PLAIN_COPULA.test(tail) || (!NOT_ON_ONE.has(tail) && isChain(tail, final, 2, false))
  }
  if (isChain(tail, final, CHAIN_MAX, true)) return true
  return verbal && !NO_VERB.has(noun) && isVerbalTail(tail)
}

/** Whether what follows a noun makes a verb of it: 하다, 되다, 시키다, 당하다, 받다 with any ending. */
export const isVerbalTail = (tail: string): boolean => VERBAL.test(tail)

function isChain(tail: string, final: number, left: number, copula: boolean): boolean {
  if (tail === '') return true
  if (copula && (COPULA.test(tail) || (final <= 0 && SHORT_COPULA.test(tail)))) return true
  if (left === 0) return false
  return (PARTICLES.get(tail.slice(0, 1)) ?? []).some(
    ({ text, wants }) =>
      tail.startsWith(text) &&
      agrees(wants, final) &&
      isChain(tail.slice(text.length), finalOf(text.charCodeAt(text.length - 1)), left - 1, copula),
  )
}
