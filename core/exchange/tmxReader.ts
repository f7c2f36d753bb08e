import type { TranslationUnit } from '../assist/memory/translationUnit.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { ImportError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { type CellFault, placedFault } from './cellFault.ts'
import { createIdSet } from './idSet.ts'
import type { TmxMapping } from './tmxMapping.ts'
import { createTmxParser } from './tmxParser.ts'
import type { TmxExtras, TmxHeader, TmxUnit } from './tmxUnit.ts'
import { createXmlReader, type XmlEncoding } from './xmlReader.ts'

/** The most units of one file. */
export const TMX_UNITS_MAX = 2_000_000

export interface TmxReaderOptions {
  /** Names the file in errors. */
  readonly file: string
  /** What the bytes were found to be in (`createXmlDecoder`). */
  readonly encoding: XmlEncoding
  readonly mapping: TmxMapping
  /** Called for every unit with texts in two languages, in the file's order. */
  readonly onUnit: (unit: TranslationUnit) => void
}

/** What was read, and what was left out. */
export interface TmxSummary extends TmxExtras {
  readonly header: TmxHeader
  /** Units handed on. */
  readonly units: number
  /** Units of the file without a text in two of the languages taken. */
  readonly skipped: number
  /** Texts handed on, by language. */
  readonly languages: Readonly<Record<LanguageTag, number>>
}

export interface TmxReader {
  /** Reads on. After an error every further call answers with it. */
  readonly write: (chunk: string) => Result<null, ImportError>
  /** To be called at the end of the file: only then is it known to be whole. */
  readonly close: () => Result<TmxSummary, ImportError>
}

/**
 * Reads a translation memory in TMX 1.1 to 1.4b as it comes, in bounded memory. Whoever keeps the
 * units keeps them for good only after `close` has answered without an error.
 *
 * A unit with several texts in one language gives one unit for the first of each, and one more for
 * every other text. A unit's id is its `tuid`, else its number in the file, with a number behind
 * it where the file has it twice. Linear in the length of the text.
 *
 * Errors, with line and column: XML_…, IMPORT_TEXT_TOO_LONG, IMPORT_TOO_MANY and, at the end,
 * IMPORT_NO_LANGUAGES where no unit has texts in two of the languages taken.
 */
export function createTmxReader(options: TmxReaderOptions): TmxReader {
  const { file, mapping, onUnit } = options
  const ids = createIdSet()
  const counts = new Map<LanguageTag, number>()
  const found = new Set<string>()
  let read = 0
  let units = 0
  let skipped = 0
  /** Counts ids that were there already; counting on keeps a file of equal ids linear. */
  let doubled = 1

  const unique = (wanted: string): string => {
    let id = wanted
    while (!ids.add(id)) {
      doubled += 1
      id = `${wanted.slice(0, 180)}~${doubled}`
    }
    return id
  }

  const emit = (unit: TranslationUnit): void => {
    units += 1
    for (const language of Object.keys(unit.texts) as LanguageTag[]) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    onUnit(unit)
  }

  const take = (unit: TmxUnit): CellFault | null => {
    read += 1
    for (const { tag } of unit.variants) if (found.size < 50) found.add(tag.slice(0, 35))
    const [first, ...others] = mapped(unit, mapping)
    if (first === undefined) skipped += 1
    else if (units + 1 + others.length > TMX_UNITS_MAX) {
      return { code: 'IMPORT_TOO_MANY', limit: TMX_UNITS_MAX }
    } else {
      const wanted = unit.id === '' ? String(read) : unit.id
      const { at, author } = unit
      for (const texts of [first, ...others]) emit({ id: unique(wanted), ...texts, at, author })
    }
    return read > TMX_UNITS_MAX ? { code: 'IMPORT_TOO_MANY', limit: TMX_UNITS_MAX } : null
  }

  const parser = createTmxParser(take)
  const xml = createXmlReader(file, options.encoding, parser)
  return {
    write: (chunk) => {
      const problem = xml.write(chunk)
      return problem === null ? ok(null) : fail(problem)
    },
    close: () => {
      const end = xml.place()
      const problem = xml.close()
      if (problem !== null) return fail(problem)
      if (units === 0) {
        const names = found.size === 0 ? '–' : [...found].join(', ')
        return fail(placedFault({ code: 'IMPORT_NO_LANGUAGES', found: names }, file, end))
      }
      return ok({
        ...parser.extras(),
        header: parser.header(),
        units,
        skipped,
        languages: Object.fromEntries(counts),
      })
    },
  }
}

type Texts = Pick<TranslationUnit, 'texts' | 'previous'>

/** The unit in the languages taken; none where it has not two of them. */
function mapped(unit: TmxUnit, { languages }: TmxMapping): readonly Texts[] {
  const texts: Record<string, string> = {}
  const previous: Record<string, string> = {}
  const others: {
    readonly language: LanguageTag
    readonly text: string
    readonly previous: string
  }[] = []
  let count = 0
  for (const variant of unit.variants) {
    const language = variant.language === null ? undefined : languages[variant.language]
    if (language === undefined || variant.text.trim() === '') continue
    const there = texts[language]
    if (there === undefined) {
      count += 1
      texts[language] = variant.text
      if (variant.previous !== '') previous[language] = variant.previous
    } else if (
      there !== variant.text &&
      !others.some((other) => other.language === language && other.text === variant.text)
    ) {
      others.push({ language, text: variant.text, previous: variant.previous })
    }
  }
  if (count < 2) return []
  for (const before of unit.previous) {
    const language = languages[before.language]
    if (language !== undefined) previous[language] ??= before.text
  }
  return [
    { texts, previous },
    ...others.map((other) => ({
      texts: { ...texts, [other.language]: other.text },
      previous:
        other.previous === '' ? previous : { ...previous, [other.language]: other.previous },
    })),
  ]
}
