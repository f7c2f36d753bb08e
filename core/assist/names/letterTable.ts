/**
 * A table of what letters are written as, from pairs set off by spaces: `ㄱk ㄲkk` has k under ㄱ. A
 * letter alone is written as nothing.
 */
export function letterTable(pairs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]))
}

/** Korean vowels in Latin letters as McCune and Reischauer wrote them, but for their breves. */
export const PLAIN_VOWELS = letterTable(
  'ㅏa ㅐae ㅑya ㅒyae ㅓo ㅔe ㅕyo ㅖye ㅗo ㅘwa ㅙwae ㅚoe ㅛyo ㅜu ㅝwo ㅞwe ㅟwi ㅠyu ㅡu ㅢui ㅣi',
)

/** Korean initials that are neither aspirated nor ㅈ, ㅉ, as they wrote them. */
export const PLAIN_INITIALS = letterTable('ㄱk ㄲkk ㄴn ㄷt ㄸtt ㄹr ㅁm ㅂp ㅃpp ㅅs ㅆss ㅇ ㅎh')
