import type { TextRange } from '../interview/text.ts'

/** A text as it is compared, with the way back to the text that it was made of. */
export interface VisibleText {
  readonly text: string
  /** The range of the whole text from which a range of this one came, in UTF-16 code units. */
  whole(range: TextRange): TextRange
}

/** What is not seen (UAX #44), and the accents that make no letter of their own. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|[\u0300-\u036f]/u
/** A word that was divided at the end of a line. */
const DIVIDED = /(?<=\p{L})[-\u2010]\n(?=\p{Ll})/gu
/** Letters and digits of another width or cut, ligatures, and jamo of half width. */
const STYLED =
  /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uffa1-\uffdc\u{1d400}-\u{1d7ff}]/u
/** What is typed for an apostrophe. */
const APOSTROPHE = /[`\u00b4\u02b9\u02bb\u02bd\u02c8\u201b\u2032\u055a\ua78c\uff07]/u
const OTHERWISE = new RegExp(`${UNSEEN.source}|${STYLED.source}|${APOSTROPHE.source}`, 'u')

/** Jamo by what their compatibility forms are decomposed to: of half width they are the same. */
const JAMO: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x3163 - 0x3131 + 1 }, (_, at) => {
    const jamo = String.fromCharCode(0x3131 + at)
    return [jamo.normalize('NFKC'), jamo]
  }),
)

/**
 * A text (NFC) as its reader takes it: without soft hyphens, joiners and other characters that are
 * not seen, without stress marks, no word divided at the end of a line, every letter in its plain form, apostrophes of one kind. A name
 * written with any of these is the same name.
 */
export function visibleText(text: string): VisibleText {
  const divided = new Set(
    text.includes('\n') ? Array.from(text.matchAll(DIVIDED), ({ index }) => index) : [],
  )
  if (divided.size === 0 && !OTHERWISE.test(text)) return { text, whole: (range) => range }
  let visible = ''
  /** Where each code unit of `visible` came from, and the end of the text. */
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const isDivision = divided.has(at) || (character === '\n' && divided.has(at - 1))
    if (!isDivision && !UNSEEN.test(character)) {
      const plain = plainForm(character)
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at)
      visible += plain
    }
    at += character.length
  }
  places.push(at)
  const placeOf = (unit: number) => places[unit] ?? at
  return {
    text: visible,
    whole: ({ start, end }) => {
      // Of a ligature, the end takes in the whole; so it does marks that stand on the last letter.
      let after = end
      while (after < visible.length && placeOf(after) === placeOf(after - 1)) after += 1
      return { start: placeOf(start), end: placeOf(after) }
    },
  }
}

function plainForm(character: string): string {
  if (APOSTROPHE.test(character)) return '’'
  if (!STYLED.test(character)) return character
  const plain = character.normalize('NFKC')
  return JAMO.get(plain) ?? plain
}
