import type { Concept } from '../assist/terms/concept.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { normalizeLine, TEXT_MAX } from '../interview/text.ts'
import type { CellFault } from './cellFault.ts'
import {
  type ConceptDraft,
  createConceptIds,
  emptyDraft,
  finishedConcept,
  type TermDraft,
  withLine,
  withNote,
  withParagraph,
} from './conceptDraft.ts'
import { fileLanguage } from './fileLanguage.ts'
import { partOfSpeechOf, statusOf, type TbxCategory, tbxCategory } from './tbxCategory.ts'
import { confidenceOfReliability, FORBIDDEN_MARK, markedConfidence } from './tbxMarks.ts'
import type { TbxSummary } from './tbxReader.ts'
import { TBX_ID_PREFIX } from './tbxWriter.ts'
import type { XmlAttributes, XmlHandler, XmlPlace, XmlProblem } from './xmlReader.ts'

/** The most concepts of one file. */
const CONCEPTS_MAX = 200_000
/** The most kinds of ignored things that are told apart. */
const IGNORED_MAX = 200

/** What an element of the structure is, under its names of 2008 and 2019. */
const LEVELS: Readonly<Record<string, 'concept' | 'language' | 'term'>> = {
  termEntry: 'concept',
  conceptEntry: 'concept',
  langSet: 'language',
  langSec: 'language',
  tig: 'term',
  ntig: 'term',
  termSec: 'term',
}

/** Elements that only hold others. */
const GROUPS = ['text', 'body', 'termGrp', 'termNoteGrp', 'descripGrp', 'adminGrp']
/** Elements that stand outside of the concepts, and that nothing is taken from. */
const SKIPPED = ['martifHeader', 'tbxHeader', 'back']
/** Elements of style DCA whose category is their `type`. */
const TYPED = ['descrip', 'admin', 'termNote']

interface OpenTerm {
  readonly place: XmlPlace
  readonly element: string
  text: string | null
  status: TermDraft['status']
  partOfSpeech: TermDraft['partOfSpeech']
  note: string
}

/** An element whose text is being read. */
type Captured = { text: string; readonly place: XmlPlace } & (
  | { readonly of: 'term' | 'note' }
  | { readonly of: 'category'; readonly category: TbxCategory }
)

export interface TbxParser extends XmlHandler {
  readonly summary: () => TbxSummary
}

/** Makes concepts of the elements of a TBX file. Everything that a concept has no place for is counted. */
export function createTbxParser(
  makeId: () => string,
  onConcept: (concept: Concept) => void,
): TbxParser {
  const idFor = createConceptIds(makeId)
  const languages = new Map<LanguageTag, number>()
  const ignored = new Map<string, number>()
  let root: { readonly version: 'v2' | 'v3'; readonly dialect: string } | null = null
  let concepts = 0
  let empty = 0
  let depth = 0
  let sawBody = false
  let skipping = 0
  let draft: (ConceptDraft & { readonly id: string; readonly place: XmlPlace }) | null = null
  let language: LanguageTag | null = null
  let term: OpenTerm | null = null
  let captured: Captured | null = null
  /** How deep the captured element stands: what is inside it is markup of its text. */
  let capturedDepth = 0

  const ignore = (name: string): void => {
    const key = ignored.has(name) || ignored.size < IGNORED_MAX ? name.slice(0, 100) : '…'
    ignored.set(key, (ignored.get(key) ?? 0) + 1)
  }
  const capture = (kind: Captured): null => {
    captured = kind
    capturedDepth = depth
    return null
  }
  const skip = (name: string | null): null => {
    if (name !== null) ignore(name)
    skipping = 1
    return null
  }

  const openRoot = (name: string, attributes: XmlAttributes): XmlProblem | null => {
    if (name !== 'martif' && name !== 'tbx') {
      return problem({ code: 'XML_WRONG_ROOT', found: name.slice(0, 100), expected: 'TBX' })
    }
    const dialect = normalizeLine(attributes.type ?? '').slice(0, 100)
    root = { version: name === 'tbx' ? 'v3' : 'v2', dialect }
    return null
  }

  const openLevel = (
    level: 'concept' | 'language' | 'term',
    name: string,
    attributes: XmlAttributes,
    place: XmlPlace,
  ): XmlProblem | null => {
    const fits = {
      concept: draft === null,
      language: draft !== null && language === null,
      term: language !== null && term === null,
    }
    if (!fits[level]) {
      const inside = term !== null ? 'term' : language !== null ? 'language' : 'concept'
      return problem({
        code: 'XML_ELEMENT_MISPLACED',
        element: name,
        inside: draft === null ? 'body' : inside,
      })
    }
    if (level === 'concept') {
      if (concepts + empty >= CONCEPTS_MAX) {
        return problem({ code: 'IMPORT_TOO_MANY', limit: CONCEPTS_MAX })
      }
      const wanted = attributes.id ?? attributes['xml:id'] ?? ''
      const own = wanted.startsWith(TBX_ID_PREFIX) ? wanted.slice(TBX_ID_PREFIX.length) : wanted
      draft = { ...emptyDraft(), id: idFor(own), place }
      return null
    }
    if (level === 'term') {
      term = { place, element: name, text: null, status: null, partOfSpeech: null, note: '' }
      return null
    }
    const tag = attributes['xml:lang'] ?? attributes.lang
    if (tag === undefined) {
      return problem({ code: 'XML_ATTRIBUTE_MISSING', attribute: 'xml:lang', element: name })
    }
    language = fileLanguage(tag)
    return language === null
      ? problem({ code: 'IMPORT_BAD_VALUE', value: tag.slice(0, 100), header: 'xml:lang' })
      : null
  }

  /** An element that is neither structure nor group: a data category in either style. */
  const openData = (
    name: string,
    attributes: XmlAttributes,
    place: XmlPlace,
  ): XmlProblem | null => {
    if (draft === null) return skip(name)
    if (name === 'note') return capture({ of: 'note', text: '', place })
    if (name === 'term') {
      if (term === null) return skip(name)
      if (term.text === null) return capture({ of: 'term', text: '', place })
      return problem({ code: 'XML_ELEMENT_MISPLACED', element: name, inside: term.element })
    }
    const type = TYPED.includes(name) ? (attributes.type ?? '') : name
    const category = tbxCategory(type)
    return category === null
      ? skip(type === '' ? name : type)
      : capture({ of: 'category', category, text: '', place })
  }

  const closeTerm = (): XmlProblem | null => {
    const closed = term
    term = null
    if (closed === null || draft === null || language === null) return null
    const { text, status, partOfSpeech, note, place, element } = closed
    if (text === null) {
      return {
        fault: { code: 'XML_ELEMENT_MISSING', element: 'term', inside: element },
        place,
      }
    }
    if (text === '') ignore('term')
    else draft.terms.push({ text, language, status, partOfSpeech, note })
    return null
  }

  const closeConcept = (): XmlProblem | null => {
    const closed = draft
    draft = null
    if (closed === null) return null
    const finished = finishedConcept(closed, closed.id)
    if ('fault' in finished) return { fault: finished.fault, place: closed.place }
    if (finished.concept === null) {
      empty += 1
      return null
    }
    concepts += 1
    for (const one of finished.concept.terms) {
      languages.set(one.language, (languages.get(one.language) ?? 0) + 1)
    }
    onConcept(finished.concept)
    return null
  }

  const takeNote = (note: string): void => {
    const line = normalizeLine(note)
    if (term !== null) {
      if (line === FORBIDDEN_MARK) term.status = 'forbidden'
      else term.note = withNote(term.note, line)
    } else if (draft !== null) {
      const confidence = markedConfidence(line)
      if (confidence === null) draft.note = withParagraph(draft.note, note)
      else draft.confidence = confidence
    }
  }

  const takeTermCategory = (open: OpenTerm, category: TbxCategory, text: string): boolean => {
    if (category === 'administrativeStatus') {
      const status = statusOf(text.trim())
      // The mark says more than the category can.
      if (open.status !== 'forbidden') open.status = status ?? open.status
      return status !== null
    }
    if (category === 'partOfSpeech') {
      open.partOfSpeech = partOfSpeechOf(text) ?? open.partOfSpeech
      return open.partOfSpeech !== null
    }
    return false
  }

  const takeCategory = (category: TbxCategory, text: string): void => {
    if (draft === null) return
    switch (category) {
      case 'subjectField':
        draft.domain = withLine(draft.domain, text)
        return
      case 'definition':
        draft.definition = withParagraph(draft.definition, text)
        return
      case 'source':
        draft.source = withLine(draft.source, text)
        return
      case 'reliabilityCode':
        draft.confidence ??= confidenceOfReliability(text)
        return
      default:
        if (term === null || !takeTermCategory(term, category, text)) ignore(category)
    }
  }

  const take = (closed: Captured): void => {
    if (closed.of === 'note') takeNote(closed.text)
    else if (closed.of === 'category') takeCategory(closed.category, closed.text)
    else if (term !== null) term.text = normalizeLine(closed.text)
  }

  return {
    summary: () => ({
      version: root?.version ?? 'v3',
      dialect: root?.dialect ?? '',
      concepts,
      empty,
      languages: Object.fromEntries(languages),
      ignored: Object.fromEntries(ignored),
    }),
    open: (prefixed, attributes, place) => {
      depth += 1
      if (skipping > 0) {
        skipping += 1
        return null
      }
      const name = prefixed.slice(prefixed.indexOf(':') + 1)
      if (root === null) return openRoot(name, attributes)
      if (captured !== null) return null
      const level = Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined
      if (level !== undefined) return openLevel(level, name, attributes, place)
      if (SKIPPED.includes(name)) return skip(null)
      if (name === 'body') sawBody = true
      return GROUPS.includes(name) ? null : openData(name, attributes, place)
    },
    text: (text) => {
      if (captured === null || skipping > 0) return null
      captured.text += text
      const { length } = captured.text
      if (length <= 3 * TEXT_MAX) return null
      const fault: CellFault = { code: 'IMPORT_TEXT_TOO_LONG', length, limit: TEXT_MAX }
      return { fault, place: captured.place }
    },
    close: (prefixed) => {
      depth -= 1
      if (skipping > 0) {
        skipping -= 1
        return null
      }
      if (captured !== null) {
        if (depth >= capturedDepth) return null
        take(captured)
        captured = null
        return null
      }
      const name = prefixed.slice(prefixed.indexOf(':') + 1)
      switch (Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined) {
        case 'term':
          return closeTerm()
        case 'language':
          language = null
          return null
        case 'concept':
          return closeConcept()
        default:
          return depth > 0 || sawBody
            ? null
            : problem({ code: 'XML_ELEMENT_MISSING', element: 'body', inside: name })
      }
    },
  }
}

const problem = (fault: CellFault): XmlProblem => ({ fault })
