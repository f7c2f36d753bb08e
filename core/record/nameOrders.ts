/** More words than this are no name. */
const WORDS_MAX = 3
/** A word that an initial may stand for, or beside which one may stand. */
const WORD = /^\p{Lu}[\p{L}\p{M}'’ʼ]{2,}$/u

/**
 * A name of two or three capitalised words as lists and documents write it: the last word first,
 * and one of two with an initial in the place of the other. Nothing for any other text.
 */
export function nameOrders(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || words.length > WORDS_MAX || !words.every((one) => WORD.test(one))) {
    return []
  }
  const last = words.at(-1) ?? ''
  const turned = [last, ...words.slice(0, -1)].join(' ')
  const [first = ''] = words
  const initials = [
    [first, last],
    [last, first],
  ].flatMap(([whole = '', short = '']) => [`${whole} ${short[0]}`, `${short[0]} ${whole}`])
  return [turned, ...initials]
}
