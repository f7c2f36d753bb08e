import type { LanguageTag } from '../../interview/languageTag.ts'

/**
 * Words (letters, marks and digits, with apostrophes, hyphens, points and commas inside), runs of
 * white space, and single other characters. Together they are the text.
 */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-.,:][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/** Particles and endings at an eojeol's end that are compared apart from its stem, longest first. */
const PARTICLES = [
  '에서부터',
  '으로부터',
  '이라고는',
  '에게서',
  '한테서',
  '으로서',
  '으로써',
  '에서는',
  '에서도',
  '에게는',
  '로부터',
  '까지는',
  '까지도',
  '이라고',
  '입니다',
  '습니다',
  '에서',
  '에게',
  '한테',
  '께서',
  '으로',
  '부터',
  '까지',
  '보다',
  '처럼',
  '마다',
  '조차',
  '마저',
  '이나',
  '이며',
  '이고',
  '라고',
  '로서',
  '로써',
  '에는',
  '에도',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '에',
  '의',
  '와',
  '과',
  '도',
  '만',
  '로',
  '나',
  '며',
  '고',
]
/** A stem that is worth comparing alone, in syllables. */
const STEM_MIN = 2
const HANGUL_END = /[가-힣]$/u

/**
 * The tokens by which two texts are compared for the reader. In Korean an eojeol whose stem has
 * two syllables or more gives up its particle, so that 군단에서 and 군단으로 differ in the particle.
 */
export function wordTokens(text: string, language: LanguageTag): readonly string[] {
  const tokens = text.match(TOKEN) ?? []
  if (language.split('-')[0] !== 'ko') return tokens
  return tokens.flatMap((token) => {
    if (!HANGUL_END.test(token)) return token
    const particle = PARTICLES.find((tail) => token.endsWith(tail))
    if (particle === undefined || token.length - particle.length < STEM_MIN) return token
    return [token.slice(0, -particle.length), particle]
  })
}
