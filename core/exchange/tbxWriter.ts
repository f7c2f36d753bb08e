import type { Concept, Term } from '../assist/terms/concept.ts'
import { TBX_STATUSES } from './tbxCategory.ts'
import { confidenceMark, FORBIDDEN_MARK } from './tbxMarks.ts'
import { xmlAttribute, xmlText } from './xmlText.ts'

/** v3: ISO 30042:2019, style DCA; v2: ISO 30042:2008 (`martif`). Both in the dialect TBX-Basic. */
export type TbxVersion = 'v2' | 'v3'

export interface TbxWriterOptions {
  readonly version: TbxVersion
  /** The title of the termbase. */
  readonly title: string
}

/** The pieces of a TBX file, to be written one after the other, in UTF-8. */
export interface TbxWriter {
  readonly header: () => string
  readonly concept: (concept: Concept) => string
  readonly footer: () => string
}

/**
 * Before an id of ours, for an `id` of XML begins with a letter; taken away again in reading.
 */
export const TBX_ID_PREFIX = 'dragoman-'

/**
 * Writes a termbase as TBX-Basic. `createTbxReader` reads the same concepts back: terms in the
 * order of their languages' first terms, else everything as it was, but for characters that XML
 * cannot hold.
 */
export function createTbxWriter({ version, title }: TbxWriterOptions): TbxWriter {
  const names = version === 'v3' ? V3 : V2
  return {
    header: () => names.header(xmlText(title)),
    concept: (concept) => writeConcept(concept, names),
    footer: () => `</body></text>\n</${names.root}>\n`,
  }
}

interface Names {
  readonly root: string
  readonly header: (title: string) => string
  readonly entry: string
  readonly language: string
  readonly term: string
}

const V3: Names = {
  root: 'tbx',
  header: (title) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
      `<tbxHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc></tbxHeader>`,
      '<text><body>',
      '',
    ].join('\n'),
  entry: 'conceptEntry',
  language: 'langSec',
  term: 'termSec',
}

const V2: Names = {
  root: 'martif',
  header: (title) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
      '<martif type="TBX-Basic" xml:lang="en">',
      `<martifHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>`,
      '<text><body>',
      '',
    ].join('\n'),
  entry: 'termEntry',
  language: 'langSet',
  term: 'tig',
}

function writeConcept(concept: Concept, names: Names): string {
  const { domain, definition, source, note, confidence } = concept
  return [
    `<${names.entry} id=${xmlAttribute(TBX_ID_PREFIX + concept.id)}>\n`,
    element('descrip', 'subjectField', domain),
    element('descrip', 'definition', definition),
    element('admin', 'source', source),
    noteElement(note),
    noteElement(confidence === null ? '' : confidenceMark(confidence)),
    ...byLanguage(concept.terms).map(
      ([language, terms]) =>
        `<${names.language} xml:lang=${xmlAttribute(language)}>\n${terms.map((term) => writeTerm(term, names)).join('')}</${names.language}>\n`,
    ),
    `</${names.entry}>\n`,
  ].join('')
}

const writeTerm = (term: Term, names: Names): string =>
  [
    `<${names.term}><term>${xmlText(term.text)}</term>`,
    element('termNote', 'partOfSpeech', term.partOfSpeech ?? '', ''),
    element('termNote', 'administrativeStatus', TBX_STATUSES[term.status], ''),
    noteElement(term.note, ''),
    noteElement(term.status === 'forbidden' ? FORBIDDEN_MARK : '', ''),
    `</${names.term}>\n`,
  ].join('')

function byLanguage(terms: readonly Term[]): readonly (readonly [string, readonly Term[]])[] {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const group = groups.get(term.language)
    if (group === undefined) groups.set(term.language, [term])
    else group.push(term)
  }
  return [...groups]
}

const element = (name: string, type: string, text: string, end = '\n'): string =>
  text === '' ? '' : `<${name} type="${type}">${xmlText(text)}</${name}>${end}`

const noteElement = (text: string, end = '\n'): string =>
  text === '' ? '' : `<note>${xmlText(text)}</note>${end}`
