import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { recordLanguage } from '#core/record/recordLanguage.ts'
import type {
  LabelledValue,
  RecordBlock,
  RecordSection,
  RecordValue,
} from '#core/record/recordSection.ts'
import { type PrintWords, recordWord } from '#core/record/recordWords.ts'
import type { SetRun } from './setRuns.ts'

/** Turns a text of a section into runs; `narrow`: it stands in a narrow column. */
export type SectionSetter = (
  text: string,
  place: {
    readonly place: string
    readonly language?: LanguageTag | null
    readonly narrow?: boolean
    readonly segment?: SegmentId
    readonly number?: number
  },
) => readonly SetRun[]

/** Half a page's width holds a fact of so many Latin letters on two lines. */
const NARROW_FACT = 52
/** So many facts stay on one page, of so many Latin letters. */
const KEPT_FACTS = 10
const KEPT_LETTERS = 900

interface SectionContext {
  readonly labels: InterfaceLanguage
  readonly words: PrintWords
  readonly set: SectionSetter
}

/** Sections as the template reads them: headings, labels and words written out, texts as runs. */
export function typstSections(sections: readonly RecordSection[], context: SectionContext) {
  return sections.map(({ key, blocks }) => ({
    key,
    blocks: blocks.map((block) => typstBlock(block, key, context)),
  }))
}

/** The languages of the texts in sections, those of the printed columns among them or not. */
export function sectionLanguages(sections: readonly RecordSection[]): readonly LanguageTag[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(blockLanguages))
}

function typstBlock(block: RecordBlock, place: string, context: SectionContext) {
  const value = (entry: RecordValue) => typstValue(entry, place, false, context)
  const column = (tag: LanguageTag) => recordLanguage(context.labels, tag)
  const facts = (entries: readonly LabelledValue[]) =>
    entries.map((entry) => ({
      label: entry.label,
      value: value(entry.value),
      wide: lettersOf(entry.value, context.words) > NARROW_FACT,
    }))
  /** True for what does not break over a page: it is short enough to be moved to the next one. */
  const kept = (values: readonly RecordValue[]) =>
    values.length <= KEPT_FACTS &&
    values.reduce((sum, value) => sum + lettersOf(value, context.words), 0) <= KEPT_LETTERS
  const valuesOf = (entries: readonly LabelledValue[]) => entries.map(({ value }) => value)
  switch (block.type) {
    case 'facts':
      return { type: block.type, facts: facts(block.facts), kept: kept(valuesOf(block.facts)) }
    case 'heading':
    case 'paragraph':
      return { type: block.type, text: value(block.text) }
    case 'table':
      return {
        type: block.type,
        columns: block.columns,
        rows: block.rows.map((row) =>
          row.map((entry, column) =>
            typstValue(entry, place, block.columns[column]?.width === null, context),
          ),
        ),
        /** By row, where each is a list of facts. */
        kept: block.rows.map((row) => kept(row)),
      }
    case 'parallel':
      return {
        type: block.type,
        texts: block.texts.map(({ language, text }) => ({
          language,
          name: column(language).name,
          labelled: column(language).labelled,
          text: context.set(text, { place, language }),
        })),
      }
    case 'erratum': {
      const { erratum } = block
      const at = {
        place,
        language: erratum.language,
        segment: erratum.segment,
        number: erratum.segmentNumber,
      }
      return {
        type: block.type,
        ...erratum,
        labelled: column(erratum.language).labelled,
        before: context.set(erratum.before, at),
        after: context.set(erratum.after, at),
        facts: facts(erratum.facts),
        kept: kept(valuesOf(erratum.facts)),
      }
    }
    case 'signature': {
      const { signature } = block
      return {
        type: block.type,
        ...signature,
        name: context.set(signature.name, { place }),
        role: value(signature.role),
        facts: facts(signature.facts),
        declaration: signature.declaration === null ? null : value(signature.declaration),
      }
    }
    default:
      return unreachable(block)
  }
}

function typstValue(
  value: RecordValue,
  place: string,
  narrow: boolean,
  context: SectionContext,
): unknown {
  const labels = context.labels as string as LanguageTag
  switch (value.type) {
    case 'text': {
      const { language = null } = value
      // Dates and what is free of a language break as the labels' language does.
      const at = { place, language: language ?? labels, narrow }
      return { type: 'text', language, text: context.set(value.text, at) }
    }
    case 'word': {
      const text = recordWord(context.words, value)
      const at = { place, language: labels, narrow }
      return { type: 'text', language: null, text: context.set(text, at) }
    }
    case 'values':
      return {
        type: value.type,
        values: value.values.map((entry) => typstValue(entry, place, narrow, context)),
      }
    case 'notRecorded':
    case 'segment':
      return value
    default:
      return unreachable(value)
  }
}

/** A text's width in Latin letters; a Hangul syllable is as wide as two. */
const wideLetters = (text: string): number =>
  text.length + (text.match(/\p{Script=Hangul}/gu)?.length ?? 0)

/** How much room a value takes, in Latin letters. */
function lettersOf(value: RecordValue, words: PrintWords): number {
  switch (value.type) {
    case 'text':
      return wideLetters(value.text)
    case 'word':
      return wideLetters(recordWord(words, value))
    case 'values':
      return value.values.reduce((sum, entry) => sum + 3 + lettersOf(entry, words), 0)
    case 'notRecorded':
    case 'segment':
      return 8
    default:
      return unreachable(value)
  }
}

function blockLanguages(block: RecordBlock): readonly LanguageTag[] {
  switch (block.type) {
    case 'facts':
      return block.facts.flatMap(({ value }) => valueLanguages(value))
    case 'heading':
    case 'paragraph':
      return valueLanguages(block.text)
    case 'table':
      return block.rows.flat().flatMap(valueLanguages)
    case 'parallel':
      return block.texts.map(({ language }) => language)
    case 'erratum':
      return [
        block.erratum.language,
        ...block.erratum.facts.flatMap(({ value }) => valueLanguages(value)),
      ]
    case 'signature':
      return block.signature.facts.flatMap(({ value }) => valueLanguages(value))
    default:
      return unreachable(block)
  }
}

function valueLanguages(value: RecordValue): readonly LanguageTag[] {
  if (value.type === 'values') return value.values.flatMap(valueLanguages)
  return value.type === 'text' && value.language !== undefined ? [value.language] : []
}
