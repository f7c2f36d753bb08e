import { foldForSearch } from '../../interview/foldForSearch.ts'

/**
 * The form in which the memory compares texts: NFC, case folded, apostrophes and quotation marks
 * alike (`foldForSearch`), every run of white space one space, none around.
 */
export function foldForMemory(text: string): string {
  const folded = foldForSearch(text.normalize('NFC')).trim()
  return UNEVEN_SPACE.test(folded) ? folded.replace(WHITE_SPACE, ' ') : folded
}

const UNEVEN_SPACE = /\s\s|[^\S ]/
const WHITE_SPACE = /\s+/g
