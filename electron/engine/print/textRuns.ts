import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { GlyphCoverage } from './glyphCoverage.ts'

/**
 * A piece of text as the template sets it: plain; `keep` on one line; `missing` from every font,
 * as code points (U+1F600); or `break`, a place where a long word may be cut.
 */
export type TextRun =
  | string
  | { readonly keep: string }
  | { readonly missing: string }
  | { readonly break: true }

export interface RunOptions {
  readonly language: LanguageTag | null
  /** The longest run of characters that stays whole on a line. */
  readonly unbroken: number
}

const SIMPLE =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0400-\u045f\u0490\u0491\uac00-\ud7a3]*$/
const MARK = /\p{M}/u
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\u2028\u2029\n]$/u
const UNASSIGNED = /^\p{Cn}$/u
const HANGUL = /\p{Script=Hangul}/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Cuts a text into runs that can be set with the fonts given. Every character stands in exactly
 * one run, in order, except that a tab becomes four spaces and U+FEFF, which PDF/A does not
 * allow, becomes U+2060.
 */
export function textRuns(
  text: string,
  fonts: readonly GlyphCoverage[],
  options: RunOptions,
): readonly TextRun[] {
  if (text === '') return []
  const printable = text.replaceAll('\t', '    ').replaceAll('\ufeff', '\u2060')
  const runs = SIMPLE.test(printable) ? [printable] : markMissing(printable, fonts)
  const keepWords = options.language !== null && /^ko\b/.test(options.language)
  return runs.flatMap((run) =>
    typeof run === 'string' ? lineBreaks(run, options.unbroken, keepWords) : [run],
  )
}

/** The code point as U+XXXX, with four digits or more. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Sets apart what no font can show. A character with combining marks is shaped as one, so one
 * font must have all of it: what the best font lacks counts as missing.
 */
function markMissing(text: string, fonts: readonly GlyphCoverage[]): readonly TextRun[] {
  const runs: TextRun[] = []
  let plain = ''
  const clusters = MARK.test(text)
    ? Array.from(graphemes.segment(text), ({ segment }) => segment)
    : text
  for (const cluster of clusters) {
    const lacking = lackingIn(cluster, fonts)
    for (const character of cluster) {
      if (!lacking.includes(character)) {
        plain += character
        continue
      }
      if (plain !== '') runs.push(plain)
      plain = ''
      runs.push({ missing: codePointName(character) })
    }
  }
  if (plain !== '') runs.push(plain)
  return runs
}

function lackingIn(cluster: string, fonts: readonly GlyphCoverage[]): readonly string[] {
  const shown = [...cluster].filter((character) => !isInvisible(character))
  let best: readonly string[] = shown
  for (const font of fonts) {
    const lacking = shown.filter((character) => !font.has(character.codePointAt(0) ?? 0))
    if (lacking.length === 0) return lacking
    if (lacking.length < best.length) best = lacking
  }
  return best
}

/** Characters that need no glyph: line ends, joiners, direction marks, variation selectors. */
const isInvisible = (character: string) => IGNORABLE.test(character) && !UNASSIGNED.test(character)

function lineBreaks(text: string, unbroken: number, keepWords: boolean): readonly TextRun[] {
  if (!keepWords) return cutLongWords(text, unbroken)
  const runs: TextRun[] = []
  for (const piece of text.match(/\s+|\S+/g) ?? []) {
    // A syllable is as wide as two letters.
    const keep = piece.length > 1 && piece.length <= unbroken / 2 && HANGUL.test(piece)
    if (keep) runs.push({ keep: piece })
    else runs.push(...cutLongWords(piece, unbroken))
  }
  return runs
}

/** Lets a word break that no column could hold; scripts that break anywhere need no help. */
function cutLongWords(text: string, unbroken: number): readonly TextRun[] {
  if (text.length <= unbroken) return [text]
  const { long, pieces } = wordPatterns(unbroken)
  const runs: TextRun[] = []
  let from = 0
  for (const match of text.matchAll(long)) {
    if (match.index > from) runs.push(text.slice(from, match.index))
    for (const [index, piece] of (match[0].match(pieces) ?? []).entries()) {
      if (index > 0) runs.push({ break: true })
      runs.push(piece)
    }
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push(text.slice(from))
  return runs
}

interface WordPatterns {
  /** A word that is too long. */
  readonly long: RegExp
  /** What of it stays together: a few characters with their combining marks. */
  readonly pieces: RegExp
}

const patterns = new Map<number, WordPatterns>()

function wordPatterns(unbroken: number): WordPatterns {
  const known = patterns.get(unbroken)
  if (known !== undefined) return known
  const step = Math.max(4, Math.floor(unbroken / 3))
  const made = {
    long: new RegExp(`[^\\s\\p{Script=Hangul}\\p{Script=Han}]{${unbroken + 1},}`, 'gu'),
    pieces: new RegExp(`(?:\\P{M}\\p{M}*|\\p{M}+){1,${step}}`, 'gu'),
  }
  patterns.set(unbroken, made)
  return made
}
