import { isTail } from '../assist/terms/korean/isTail.ts'

/** With fewer syllables left, too much else begins with them. */
const SYLLABLES_MIN = 3
const TAIL_MAX = 4

/**
 * The shortest noun that a Korean passage may be without the particles written onto it (박철민 of
 * 박철민에게); the passage itself where it ends in none, or in another script.
 */
export function withoutParticle(passage: string): string {
  const [word = ''] = /\p{Script=Hangul}+$/u.exec(passage) ?? []
  const longest = Math.min(TAIL_MAX, word.length - SYLLABLES_MIN)
  for (let length = longest; length > 0; length -= 1) {
    const noun = word.slice(0, -length)
    if (isTail(noun, word.slice(-length), false)) return passage.slice(0, -length)
  }
  return passage
}
