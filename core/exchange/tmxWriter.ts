import type { TranslationUnit, UnitProvenance } from '../assist/memory/translationUnit.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { contextValue, TMX_CONTEXT } from './tmxContext.ts'
import { writeTmxDate } from './tmxDate.ts'
import { TMX_CREATION_TOOL } from './tmxParser.ts'
import { xmlAttribute, xmlText } from './xmlText.ts'

export interface TmxWriterOptions {
  /** Of the program. */
  readonly version: string
  /** The language that the file names as its source; null: any (`*all*`). */
  readonly source: LanguageTag | null
  /** RFC 3339 in UTC. */
  readonly at: string
}

/** The pieces of a TMX file, to be written one after the other, in UTF-8. */
export interface TmxWriter {
  readonly header: () => string
  /**
   * `provenance`: written as properties (`x-dragoman-…`); null: not. `author` and everything else
   * is written as the unit has it: whoever may not be named must not be in the unit.
   */
  readonly unit: (unit: TranslationUnit, provenance: UnitProvenance | null) => string
  readonly footer: () => string
}

/**
 * Writes a translation memory as TMX 1.4b, in the order of elements of its DTD. `createTmxReader`
 * reads the same units back, their times to the second, but for characters that XML cannot hold.
 */
export function createTmxWriter(options: TmxWriterOptions): TmxWriter {
  return {
    header: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        '<tmx version="1.4">',
        `<header creationtool="${TMX_CREATION_TOOL}" creationtoolversion=${xmlAttribute(options.version)} segtype="block" o-tmf="Dragoman" adminlang="en" srclang=${xmlAttribute(options.source ?? '*all*')} datatype="plaintext" creationdate="${writeTmxDate(options.at)}"/>`,
        '<body>',
        '',
      ].join('\n'),
    unit: writeUnit,
    footer: () => '</body>\n</tmx>\n',
  }
}

function writeUnit(unit: TranslationUnit, provenance: UnitProvenance | null): string {
  const attributes = [`tuid=${xmlAttribute(unit.id)}`]
  if (unit.at !== null) {
    const date = writeTmxDate(unit.at)
    attributes.push(`creationdate="${date}"`)
    if (unit.author !== '') attributes.push(`creationid=${xmlAttribute(unit.author)}`)
    attributes.push(`changedate="${date}"`)
  } else if (unit.author !== '') attributes.push(`creationid=${xmlAttribute(unit.author)}`)
  return [
    `<tu ${attributes.join(' ')}>\n`,
    ...provenanceProps(provenance),
    // Of the texts before it, those in a language that the unit has no text in.
    ...Object.entries(unit.previous)
      .filter(([language]) => !Object.hasOwn(unit.texts, language))
      .map(([language, text]) => contextProp(text, ` xml:lang=${xmlAttribute(language)}`, '\n')),
    ...Object.entries(unit.texts).map(([language, text]) =>
      writeVariant(language, text, unit.previous[language as LanguageTag] ?? ''),
    ),
    '</tu>\n',
  ].join('')
}

function writeVariant(language: string, text: string, previous: string): string {
  const context = contextProp(previous)
  return `<tuv xml:lang=${xmlAttribute(language)}>${context}<seg>${xmlText(text)}</seg></tuv>\n`
}

const contextProp = (text: string, attributes = '', end = ''): string =>
  text === ''
    ? ''
    : `<prop type="${TMX_CONTEXT}"${attributes}>${xmlText(contextValue(text))}</prop>${end}`

function provenanceProps(provenance: UnitProvenance | null): readonly string[] {
  if (provenance === null) return []
  const prop = (type: string, value: string) =>
    `<prop type="x-dragoman-${type}">${xmlText(value)}</prop>\n`
  return provenance.type === 'interview'
    ? [
        prop('interview', provenance.interview),
        prop('title', provenance.title),
        prop('segment', provenance.segment),
        prop('number', String(provenance.number)),
      ]
    : [prop('memory', provenance.name)]
}
