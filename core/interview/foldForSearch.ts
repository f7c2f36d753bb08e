/** Marks that people type in place of one another; all of one code unit. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  ς: 'σ',
}
const ALIKE_PATTERN = /[\u2018\u2019\u02bc\u201c\u201d\u201e\u00a0\u202f\n\tς]/g

/**
 * The form in which texts are compared when searching: case folded; apostrophes, quotation marks
 * and spaces of every kind alike; diacritics kept. As long as the text in UTF-16 code units, so
 * that a place in it is a place in the text. The text is taken to be NFC already.
 */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase()
  const folded = lower.length === text.length ? lower : lowerKeepingLength(text)
  // Most texts hold none of these: a search is several times cheaper than a replacement.
  if (folded.search(ALIKE_PATTERN) === -1) return folded
  return folded.replace(ALIKE_PATTERN, (mark) => ALIKE[mark] ?? mark)
}

/** A few capitals (İ) have a longer small form: they stay as they are. */
function lowerKeepingLength(text: string): string {
  let lower = ''
  for (const character of text) {
    const small = character.toLowerCase()
    lower += small.length === character.length ? small : character
  }
  return lower
}
