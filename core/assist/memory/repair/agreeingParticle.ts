/** Forms after a final consonant and after a vowel, and what may follow them in the eojeol. */
const PAIRS = [
  { closed: '으로', open: '로', followers: ['서', '써', '부터', '는', '도', '만'] },
  { closed: '은', open: '는', followers: [] },
  { closed: '이', open: '가', followers: [] },
  { closed: '을', open: '를', followers: [] },
  { closed: '과', open: '와', followers: ['의', '는', '도'] },
] as const

const HANGUL = /[가-힣]/
const FIRST_SYLLABLE = 0xac00
/** Final consonants by their place in a syllable block (The Unicode Standard, section 3.12). */
const FINALS = 28
const FINAL_RIEUL = 8

/**
 * The particle after a word that is exchanged, as it stands and as it has to be after the other
 * word: 김철수는 becomes 박정훈은. Null: none follows, it agrees already, or it is uncertain
 * whether it is a particle at all, because it does not agree with the word as it stands.
 */
export function agreeingParticle(
  word: string,
  other: string,
  rest: string,
): { readonly before: string; readonly after: string } | null {
  for (const { closed, open, followers } of PAIRS) {
    const isDirection = open === '로'
    const isClosed = endsClosed(word, isDirection)
    const willBeClosed = endsClosed(other, isDirection)
    if (isClosed === null || willBeClosed === null || isClosed === willBeClosed) continue
    const before = isClosed ? closed : open
    if (!rest.startsWith(before)) continue
    const following = rest.slice(before.length)
    const isWhole =
      !HANGUL.test(following[0] ?? '') || followers.some((next) => following.startsWith(next))
    if (isWhole) return { before, after: willBeClosed ? closed : open }
  }
  return null
}

/** Whether a word ends in a consonant; before 로 a final ㄹ counts as a vowel. Null: not Hangul. */
function endsClosed(word: string, isDirection: boolean): boolean | null {
  const last = word.slice(-1)
  if (!HANGUL.test(last)) return null
  const final = (last.charCodeAt(0) - FIRST_SYLLABLE) % FINALS
  return final !== 0 && !(isDirection && final === FINAL_RIEUL)
}
