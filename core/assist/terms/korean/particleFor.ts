import { FINAL_RIEUL, finalOf } from './hangul.ts'

interface Pair {
  /** After a final consonant, and after none. */
  readonly forms: readonly [string, string]
  /** What may stand behind it in the same word. */
  readonly rest: RegExp
  /** True: after ㄹ as after no consonant. */
  readonly rieul?: true
}

const ALONE = /^요?$/
const WITH = /^(?:의|는|도|만|요)?$/
const BY = /^(?:서|써|부터)?(?:의|는|도|만|요)?$/
const ANY = /^/

/** Particles and forms of 이다 that take their form from the syllable before; the longest first. */
const PAIRS: readonly Pair[] = [
  { forms: ['으로', '로'], rest: BY, rieul: true },
  { forms: ['이에요', '예요'], rest: ANY },
  { forms: ['이었', '였'], rest: ANY },
  { forms: ['이라', '라'], rest: ANY },
  { forms: ['이랑', '랑'], rest: WITH },
  { forms: ['이나', '나'], rest: ALONE },
  { forms: ['이며', '며'], rest: ALONE },
  { forms: ['이든', '든'], rest: ANY },
  { forms: ['은커녕', '는커녕'], rest: ALONE },
  { forms: ['은', '는'], rest: ALONE },
  { forms: ['이', '가'], rest: ALONE },
  { forms: ['을', '를'], rest: ALONE },
  { forms: ['과', '와'], rest: WITH },
  { forms: ['아', '야'], rest: ALONE },
]

/** A syllable that ends as the name of a letter or a digit does. */
const READ_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'ABCDEFGHIJKOPQSTUVWXYZ'].map((letter) => [letter, '이'])),
  L: '엘',
  M: '엠',
  N: '엔',
  ...Object.fromEntries([...'영일이삼사오육칠팔구'].map((digit, value) => [value, digit])),
}

/**
 * The particle at the head of `tail` and the one that takes its place when the noun before it does:
 * 는 for 은 where 철민은 becomes 가명은. Null: it stays, because none is there, or it did not fit the
 * first noun, or nobody knows how the other one is read (a word in Latin letters, 알 or 아르).
 */
export function particleFor(
  tail: string,
  noun: string,
  other: string,
): { readonly old: string; readonly by: string } | null {
  const [before, after] = [finalOfNoun(noun), finalOfNoun(other)]
  if (before === null || after === null) return null
  const written = /^\p{Script=Hangul}*/u.exec(tail)?.[0] ?? ''
  for (const { forms, rest, rieul } of PAIRS) {
    const isOpen = (final: number) => final === 0 || (rieul === true && final === FINAL_RIEUL)
    const [old, by] = [before, after].map((final) => forms[isOpen(final) ? 1 : 0]) as [
      string,
      string,
    ]
    if (written.startsWith(old) && rest.test(written.slice(old.length))) {
      return old === by ? null : { old, by }
    }
  }
  return null
}

/** The index of the last syllable's final consonant, 0: none; null: nobody can tell. */
function finalOfNoun(noun: string): number | null {
  const syllable = finalOf(noun.charCodeAt(noun.length - 1))
  if (syllable !== -1) return syllable
  // One letter alone is read by its name; a longer word is not.
  const [read = ''] = /(?<!\p{L})\p{L}$|\d$/u.exec(noun) ?? []
  const spoken = READ_AS[read.toUpperCase()]
  return spoken === undefined ? null : finalOf(spoken.charCodeAt(0))
}
