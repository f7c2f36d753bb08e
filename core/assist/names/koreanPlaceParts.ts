/** A place name at its joints: 평리1동 is 평리, 1, 동. */
export interface KoreanPlaceParts {
  readonly stem: string
  /** The number of a ward; null: it has none. */
  readonly number: number | null
  /** The kind of administrative division; empty: none, or none that is set off. */
  readonly division: string
}

/** Divisions that the transliterations set off with a hyphen. 도 is also an island: see below. */
const DIVISION = /^([가-힣]{2,}|[동서남북중])(시|군|구|읍|면|리|동|가)$/
const NUMBERED = /^([가-힣]{2,})\s?(\d{1,2})\s?(동|가|리)$/
const PROVINCE =
  /^(평안[남북]|황해[남북]?|함경[남북]|자강|[량양]강|강원|경기|충청[남북]|전[라북]|전라[남북]|경상[남북]|제주)(도)$/

/** Quarters that kept the name of a village that they no longer are: their last syllable is no 리. */
const WHOLE = new Set(['왕십리', '청량리', '미아리', '망우리', '수유리'])

/**
 * Takes the administrative division off a place name. An explicit hyphen is a joint as well. A
 * 도 is a province only where a province has that name; 독도 is an island and stays whole.
 */
export function koreanPlaceParts(name: string): KoreanPlaceParts {
  if (WHOLE.has(name)) return { stem: name, number: null, division: '' }
  const [stem = name, division] = name.split(/[-‐]/)
  const hyphened = division === undefined ? null : /^([가-힣]+?)(\d{1,2})?$/.exec(stem)
  if (hyphened !== null && division !== undefined) {
    const [, before = stem, number] = hyphened
    return { stem: before, number: number === undefined ? null : Number(number), division }
  }
  const numbered = NUMBERED.exec(name)
  if (numbered !== null) {
    const [, before = '', number, kind = ''] = numbered
    return { stem: before, number: Number(number), division: kind }
  }
  const match = PROVINCE.exec(name) ?? DIVISION.exec(name)
  if (match === null) return { stem: name, number: null, division: '' }
  const [, before = '', kind = ''] = match
  return { stem: before, number: null, division: kind }
}

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']

/** A number from 1 to 99 as it is read in the name of a ward. */
export function koreanNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}십`
  return ten + (DIGITS[number % 10] ?? '')
}
