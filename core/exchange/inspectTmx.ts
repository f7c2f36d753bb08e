import type { LanguageTag } from '../interview/languageTag.ts'
import type { ImportError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { CellFault } from './cellFault.ts'
import { TMX_LANGUAGES_MAX } from './tmxMapping.ts'
import { createTmxParser } from './tmxParser.ts'
import type { TmxPreview } from './tmxPreview.ts'
import { TMX_UNITS_MAX } from './tmxReader.ts'
import type { TmxUnit } from './tmxUnit.ts'
import { createXmlReader, type XmlEncoding } from './xmlReader.ts'

/** How many units are shown, and how much of each text, in code units. */
const SAMPLES = 5
const SAMPLE_LENGTH = 300

export interface TmxInspector {
  readonly write: (chunk: string) => Result<null, ImportError>
  /** What was found. `whole`: the file is at its end, and an error if it is not complete. */
  readonly close: (whole: boolean) => Result<TmxPreview, ImportError>
}

/**
 * Looks at a TMX file, or at its beginning: which languages it has, and how many texts of each.
 * Errors: those of `createTmxReader`, but for IMPORT_NO_LANGUAGES.
 */
export function inspectTmx(file: string, encoding: XmlEncoding): TmxInspector {
  const languages = new Map<LanguageTag, number>()
  const unusable = new Map<string, number>()
  const sample: Record<LanguageTag, string>[] = []
  let units = 0

  const take = (unit: TmxUnit): CellFault | null => {
    units += 1
    const texts: Record<LanguageTag, string> = {}
    for (const { language, tag, text } of unit.variants) {
      if (language === null) {
        const name = tag.slice(0, 35)
        unusable.set(name, (unusable.get(name) ?? 0) + 1)
        continue
      }
      languages.set(language, (languages.get(language) ?? 0) + 1)
      texts[language] ??= text.slice(0, SAMPLE_LENGTH).toWellFormed()
    }
    if (sample.length < SAMPLES) sample.push(texts)
    if (languages.size + unusable.size > TMX_LANGUAGES_MAX) {
      return { code: 'IMPORT_TOO_MANY', limit: TMX_LANGUAGES_MAX }
    }
    return units > TMX_UNITS_MAX ? { code: 'IMPORT_TOO_MANY', limit: TMX_UNITS_MAX } : null
  }

  const parser = createTmxParser(take)
  const xml = createXmlReader(file, encoding, parser)
  return {
    write: (chunk) => {
      const problem = xml.write(chunk)
      return problem === null ? ok(null) : fail(problem)
    },
    close: (whole) => {
      const problem = whole ? xml.close() : null
      if (problem !== null) return fail(problem)
      return ok({
        languages: Object.fromEntries(languages),
        unusable: Object.fromEntries(unusable),
        units,
        whole,
        creationTool: parser.header().creationTool,
        sample,
      })
    },
  }
}
