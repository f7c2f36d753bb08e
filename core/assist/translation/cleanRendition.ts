import { normalizeText } from '../../interview/text.ts'
import type { TranslationFault } from '../../protocol/appError.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'

/**
 * A rendition is longer than its source by a factor that is known: between Korean, Ukrainian and
 * English at the most about 3.5 in 99 of 100 segments. Far beyond, it is talk.
 */
const LENGTH_FACTOR = 6
/** What a text of few words may be longer by, in code units. */
const LENGTH_SLACK = 80

/**
 * Controls that change the order in which text is shown (UAX #9, explicit formatting): what is read
 * would not be what is kept. None of the languages here needs one.
 */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The rendition in what a translator wrote: without what a model is known to put around it (its
 * thoughts, a code fence, the lines around the text, quotation marks) and in the form in which
 * texts are stored. What still does not look like a rendition is refused rather than mended.
 */
export function cleanRendition(reply: string, source: string): Result<string, TranslationFault> {
  const text = unquoted(unfenced(withoutThoughts(normalizeText(reply).replace(TURNS, ''))), source)
  if (text === '') return fail('empty')
  if (text.length > source.length * LENGTH_FACTOR + LENGTH_SLACK) return fail('too-long')
  if (text.includes('```') && !source.includes('```')) return fail('not-a-translation')
  if (/^<(think|thinking|reasoning)>/.test(text) && !source.startsWith('<')) {
    return fail('not-a-translation')
  }
  // One paragraph has one rendition: what stands in several is said about it.
  if (/\n\s*\n/.test(text) && !/\n\s*\n/.test(source.trim())) return fail('not-a-translation')
  return ok(text)
}

/** Reasoning models say what they think first, in a tag. */
const withoutThoughts = (text: string): string =>
  text.replace(/^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/, '').trim()

function unfenced(text: string): string {
  const fenced = /^```[a-z]*\n([\s\S]*?)\n?```$/.exec(text)
  const inner = fenced?.[1] ?? text
  return inner
    .replace(/^={5,}\n/, '')
    .replace(/\n={5,}$/, '')
    .trim()
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
}

/** Quotation marks around the whole, where the source has none at its ends. */
function unquoted(text: string, source: string): string {
  const close = QUOTES[text[0] ?? '']
  if (close === undefined || text.length < 3 || !text.endsWith(close)) return text
  if (/^\s*["'“”„«‹‘「『]|["'“”»›’」』]\s*$/.test(source)) return text
  const inner = text.slice(1, -1)
  const open = text[0] ?? ''
  return inner.includes(close) || inner.includes(open) ? text : inner.trim()
}
