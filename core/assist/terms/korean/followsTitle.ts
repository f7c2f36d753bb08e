import { baseLanguage } from '../baseLanguage.ts'
import type { RecognisedTerm } from '../recognisedTerm.ts'

const ADDRESSES = new Set(['동지', '동무', '선생'])
/** How ranks and posts end: 중대장, 군관, 지도원, 하사, 소위, 상좌, 사령. */
const TITLE = /[가-힣][장관원사위좌령]\s?$/u

/**
 * Whether a term is a form of address behind a title (중대장 동지): it belongs to the title then, and
 * many languages leave it out. Behind a name or alone (그 동무) it stands for a person.
 */
export const followsTitle = ({ term, range }: RecognisedTerm, text: string): boolean =>
  baseLanguage(term.language) === 'ko' &&
  ADDRESSES.has(term.text) &&
  TITLE.test(text.slice(0, range.start))
