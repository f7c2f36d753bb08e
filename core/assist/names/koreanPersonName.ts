/** A Korean's name: the surname stands first. */
export interface KoreanPersonName {
  readonly surname: string
  /** One syllable or more. */
  readonly given: string
}

const LONG_SURNAMES = new Set('남궁 황보 제갈 사공 선우 서문 독고 동방 어금 망절'.split(' '))

const SURNAMES = new Set(
  '가간갈감강개견경계고곡공곽구국군궁권금기길김나남낭내노뇌누단담당대도동두' +
    '라란랑량려련렴로뢰루류륙리림마만매맹명모목묘묵문미민박반방배백범변복봉부비빈빙' +
    '사삼상서석선설섭성소손송수순승시신심아안애야양어엄여연염엽영예오옥온옹왕요용우운원위유육윤은음이인임' +
    '자장전점정제조종좌주준지진차창채천초최추춘탁탄탕태판팽편평포표피필하학한함해허현형호홍화황후',
)

/**
 * Tells a Korean's surname from the given name, or null where the text is not such a name:
 * two to four syllables that begin with a surname, or a surname set off by a space.
 */
export function koreanPersonName(text: string): KoreanPersonName | null {
  const [first = '', second, ...more] = text.trim().split(/\s+/)
  if (more.length > 0 || !/^[가-힣]+$/.test(first + (second ?? ''))) return null
  if (second !== undefined) {
    const isName = (SURNAMES.has(first) || LONG_SURNAMES.has(first)) && second.length <= 3
    return isName ? { surname: first, given: second } : null
  }
  if (first.length < 2 || first.length > 4) return null
  if (first.length > 2 && LONG_SURNAMES.has(first.slice(0, 2))) {
    return { surname: first.slice(0, 2), given: first.slice(2) }
  }
  if (first.length === 4 || !SURNAMES.has(first.charAt(0))) return null
  return { surname: first.charAt(0), given: first.slice(1) }
}
