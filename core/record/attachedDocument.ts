import type { InterviewDocument } from '../interview/document.ts'
import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import type { PrintOptions } from '../protocol/printOptions.ts'
import type { LocalText, Statement } from '../report/statement.ts'
import { quotedLanguages } from './quotedLanguages.ts'
import { withoutHidden } from './withoutHidden.ts'

type Options = Pick<PrintOptions, 'copy' | 'annex' | 'languages' | 'labels'>

interface Shown {
  readonly copy: PrintOptions['copy']
  /** The annex is printed. */
  readonly analysis: boolean
  /** The printed languages. */
  readonly languages: readonly LanguageTag[]
  /** That of the labels, then the printed ones: in what the annex is read. */
  readonly readers: readonly string[]
}

/**
 * The data of exactly what a copy shows, as they go with it. Whoever gets the copy gets these
 * too: so neither a language nor a layer that is not printed is in them, nor the working papers
 * (the ledger of names, why findings were let stand). Given what `copyDocument` made: names under
 * a pseudonym, and what is redacted, are gone already. Of a report its whole text is kept, by which
 * the passages quoted are found.
 */
export function attachedDocument(document: InterviewDocument, options: Options): InterviewDocument {
  const { copy, labels } = options
  const languages =
    options.languages.length > 0 ? options.languages : document.languages.slice(0, 3)
  const analysis = copy === 'analysis' || (copy === 'working' && options.annex)
  const shown: Shown = { copy, analysis, languages, readers: [labels, ...languages] }
  const layers: InterviewDocument = {
    ...document,
    names: [],
    reports: analysis ? document.reports : [],
    statements: analysis
      ? document.statements.map((statement) => shownStatement(statement, languages))
      : [],
    segments: document.segments
      .filter(({ links }) => copy !== 'analysis' || links.length > 0)
      .map((segment) => shownSegment(segment, shown)),
  }
  return copy === 'analysis' ? withoutRecord(layers) : withShownEntries(layers, shown)
}

/** The analysis names people by their labels and sittings by their numbers and dates. */
function withoutRecord(document: InterviewDocument): InterviewDocument {
  return {
    ...document,
    participants: document.participants.map((one) => ({ ...one, name: '', note: '' })),
    sittings: document.sittings.map((one) => ({ ...one, place: '', present: [], note: '' })),
    entries: [],
    closings: [],
  }
}

/** Custody is printed in the working copy alone; the ledger's pseudonyms go with the ledger. */
function withShownEntries(document: InterviewDocument, shown: Shown): InterviewDocument {
  const entries = withoutHidden(document.entries)
    .filter(({ kind }) => kind !== 'pseudonym' && (kind !== 'custody' || shown.copy === 'working'))
    .map((entry) => shownEntry(entry, shown))
  const kept = new Set(entries.map(({ id }) => id))
  return {
    ...document,
    entries,
    closings: document.closings.map((closing) => ({
      ...closing,
      entries: closing.entries.filter((id) => kept.has(id)),
    })),
  }
}

/** A notice in the printed languages and the one in which it was given; all else as it is. */
function shownEntry(entry: RecordEntry, { languages, readers }: Shown): RecordEntry {
  if (entry.kind !== 'notice') return entry
  const given = entry.language === null ? [] : [entry.language]
  const title = inLanguages(entry.title, [...readers, ...given])
  return {
    ...entry,
    title: Object.keys(title).length > 0 ? title : entry.title,
    text: inLanguages(entry.text, [...languages, ...given]),
  }
}

function shownStatement(statement: Statement, languages: readonly LanguageTag[]): Statement {
  // Who states it is named in another language where there is no name in a printed one.
  const name = (names: LocalText): LocalText =>
    languages.every((language) => names[language]) ? inLanguages(names, languages) : names
  return {
    ...statement,
    text: inLanguages(statement.text, languages),
    attribution: statement.attribution.map(name),
  }
}

function shownSegment(segment: Segment, shown: Shown): Segment {
  const { copy, analysis, languages, readers } = shown
  const links = analysis ? segment.links : []
  const quoted = links.flatMap((link) => quotedLanguages(segment, link, readers))
  const renditions = inLanguages(
    segment.renditions,
    copy === 'analysis' ? quoted : [...languages, ...quoted],
  )
  return {
    ...segment,
    note: copy === 'analysis' ? '' : segment.note,
    acceptances: [],
    links,
    reads: copy === 'analysis' ? [] : segment.reads,
    redactions:
      copy === 'working'
        ? segment.redactions.filter(({ language }) => renditions[language] !== undefined)
        : [],
    renditions,
  }
}

const inLanguages = <Text>(
  texts: Readonly<Record<string, Text>>,
  languages: readonly string[],
): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(texts).filter(([language]) => languages.includes(language)))
