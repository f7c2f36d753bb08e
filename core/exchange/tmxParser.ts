import { normalizeLine, normalizeText, TEXT_MAX } from '../interview/text.ts'
import type { CellFault } from './cellFault.ts'
import { fileLanguage } from './fileLanguage.ts'
import { previousOf } from './tmxContext.ts'
import { tmxDate } from './tmxDate.ts'
import type { TmxExtras, TmxHeader, TmxUnit, TmxVariant } from './tmxUnit.ts'
import type { XmlAttributes, XmlHandler, XmlPlace, XmlProblem } from './xmlReader.ts'

/** The most texts in one unit. */
const VARIANTS_MAX = 1_000
/** The longest id of a unit, in code units. */
const ID_MAX = 200
/** Inline elements whose content is code of another format, and what is embedded in such code. */
const CODES = ['bpt', 'ept', 'ph', 'it', 'ut', 'sub']
/** Where the elements that TMX is built of may stand. */
const PARENTS: Readonly<Record<string, string>> = {
  header: 'tmx',
  body: 'tmx',
  tu: 'body',
  tuv: 'tu',
  seg: 'tuv',
}

interface OpenUnit {
  readonly place: XmlPlace
  readonly attributes: XmlAttributes
  readonly variants: TmxVariant[]
  /** The text before, in the unit's source language. */
  previous: string
  /** The texts before of which the language is named. */
  readonly named: TmxUnit['previous'][number][]
}

interface OpenVariant {
  readonly place: XmlPlace
  readonly attributes: XmlAttributes
  readonly tag: string
  previous: string
  text: string | null
}

export interface TmxParser extends XmlHandler {
  readonly header: () => TmxHeader
  readonly extras: () => TmxExtras
}

/**
 * Makes units of the elements of a TMX file, versions 1.1 to 1.4b. Of inline markup the text of
 * `hi` stays; code goes, with a line end where the code was a line break. `onUnit` is called for
 * every unit in the file's order; a fault that it returns stands where the unit begins.
 */
export function createTmxParser(onUnit: (unit: TmxUnit) => CellFault | null): TmxParser {
  const path: string[] = []
  let header: TmxHeader = {
    creationTool: '',
    version: '',
    sourceLanguage: '',
    segmentType: '',
    dataType: '',
  }
  let notes = 0
  let codes = 0
  let unknown = 0
  let sawBody = false
  let rootPlace: XmlPlace = { line: 1, column: 1 }
  let unit: OpenUnit | null = null
  let variant: OpenVariant | null = null
  /** The text of the segment that is being read; null: none is. */
  let segment: string | null = null
  /** The property that is being read. */
  let property: { readonly attributes: XmlAttributes; text: string } | null = null
  /** How many elements of an unread or code element are open. */
  let skipping = 0
  /** Whether what is skipped is code in a segment, and the code so far. */
  let code: string | null = null

  const openRoot = (name: string, attributes: XmlAttributes, place: XmlPlace) => {
    if (name !== 'tmx') {
      return problem({ code: 'XML_WRONG_ROOT', found: name.slice(0, 100), expected: 'tmx' })
    }
    const version = attributes.version
    if (version === undefined) {
      return problem({ code: 'XML_ATTRIBUTE_MISSING', attribute: 'version', element: 'tmx' })
    }
    if (!/^1\.[1-4][ab]?$/.test(version)) {
      const found = version.slice(0, 100)
      return problem({ code: 'XML_WRONG_VERSION', found, expected: 'TMX 1.1–1.4' })
    }
    header = { ...header, version }
    rootPlace = place
    return null
  }

  const openInline = (name: string, attributes: XmlAttributes): void => {
    if (!CODES.includes(name)) {
      // `hi` and what is not known: their text belongs to the segment.
      if (name !== 'hi') unknown += 1
      return
    }
    codes += 1
    skipping = 1
    code = attributes.type === 'lb' ? '<br' : ''
  }

  const openVariant = (attributes: XmlAttributes, place: XmlPlace): XmlProblem | null => {
    const tag = attributes['xml:lang'] ?? attributes.lang
    if (tag === undefined || tag.trim() === '') {
      return problem({ code: 'XML_ATTRIBUTE_MISSING', attribute: 'xml:lang', element: 'tuv' })
    }
    if (unit !== null && unit.variants.length >= VARIANTS_MAX) {
      return problem({ code: 'IMPORT_TOO_MANY', limit: VARIANTS_MAX })
    }
    variant = { place, attributes, tag, previous: '', text: null }
    return null
  }

  const openInner = (
    name: string,
    attributes: XmlAttributes,
    place: XmlPlace,
    parent: string,
  ): XmlProblem | null => {
    switch (name) {
      case 'header':
        header = {
          ...header,
          creationTool: normalizeLine(attributes.creationtool ?? '').slice(0, 200),
          sourceLanguage: attributes.srclang ?? '',
          segmentType: normalizeLine(attributes.segtype ?? '').slice(0, 200),
          dataType: normalizeLine(attributes.datatype ?? '').slice(0, 200),
        }
        return null
      case 'body':
        if (sawBody) return misplaced(name, parent)
        sawBody = true
        return null
      case 'tu':
        unit = { place, attributes, variants: [], previous: '', named: [] }
        return null
      case 'tuv':
        return openVariant(attributes, place)
      case 'seg':
        if (variant === null || variant.text !== null) return misplaced(name, parent)
        segment = ''
        return null
      case 'prop':
        property = { attributes, text: '' }
        return null
      case 'note':
        notes += 1
        skipping = 1
        return null
      default:
        if (name !== 'ude') unknown += 1
        skipping = 1
        return null
    }
  }

  const closeUnit = (): XmlProblem | null => {
    const closed = unit
    unit = null
    if (closed === null) return null
    if (closed.variants.length === 0) {
      return { ...missing('tuv', 'tu'), place: closed.place }
    }
    const fault = onUnit(finished(closed, header))
    return fault === null ? null : { fault, place: closed.place }
  }

  const closeVariant = (): XmlProblem | null => {
    const closed = variant
    variant = null
    if (closed === null) return null
    if (closed.text === null) return { ...missing('seg', 'tuv'), place: closed.place }
    const text = stored(closed.text, header.creationTool)
    if (text.length > TEXT_MAX) {
      const { length } = text
      const fault: CellFault = { code: 'IMPORT_TEXT_TOO_LONG', length, limit: TEXT_MAX }
      return { fault, place: closed.place }
    }
    unit?.variants.push({
      language: fileLanguage(closed.tag),
      tag: closed.tag,
      text,
      previous: closed.previous,
    })
    return null
  }

  const closeProperty = (): void => {
    const { attributes, text } = property ?? { attributes: {}, text: '' }
    property = null
    const previous = previousOf(attributes.type ?? '', text)
    if (previous === '') return
    if (variant !== null) variant.previous = previous
    else if (unit !== null) {
      const tag = attributes['xml:lang'] ?? attributes.lang
      const language = tag === undefined ? null : fileLanguage(tag)
      if (tag === undefined) unit.previous = previous
      else if (language !== null && unit.named.length < VARIANTS_MAX) {
        unit.named.push({ language, text: previous })
      }
    }
  }

  return {
    header: () => header,
    extras: () => ({ notes, codes, unknown }),
    open: (name, attributes, place) => {
      if (skipping > 0) {
        skipping += 1
        return null
      }
      const parent = path.at(-1)
      if (parent === undefined) {
        path.push(name)
        return openRoot(name, attributes, place)
      }
      const wanted = PARENTS[name]
      if (wanted !== undefined && wanted !== parent) return misplaced(name, parent)
      if (segment !== null) openInline(name, attributes)
      else if (property !== null) unknown += 1
      else {
        const fault = openInner(name, attributes, place, parent)
        if (fault !== null) return fault
      }
      if (skipping === 0) path.push(name)
      return null
    },
    text: (text) => {
      if (code !== null) {
        if (code.length < 1_000) code += text.slice(0, 1_000)
        return null
      }
      if (skipping > 0) return null
      if (property !== null && property.text.length <= TEXT_MAX) property.text += text
      if (segment === null) return null
      segment += text
      // Composing shortens a text to a third at most.
      const { length } = segment
      if (length <= 3 * TEXT_MAX) return null
      return problem({ code: 'IMPORT_TEXT_TOO_LONG', length, limit: TEXT_MAX })
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1
        if (skipping === 0 && code !== null) {
          if (segment !== null && LINE_BREAK.test(code)) segment += '\n'
          code = null
        }
        return null
      }
      path.pop()
      switch (name) {
        case 'tmx':
          return sawBody ? null : { ...missing('body', 'tmx'), place: rootPlace }
        case 'tu':
          return closeUnit()
        case 'tuv':
          return closeVariant()
        case 'seg':
          if (variant !== null) variant.text = segment
          segment = null
          return null
        case 'prop':
          closeProperty()
          return null
        default:
          return null
      }
    },
  }
}

const LINE_BREAK = /<br\b|\\line\b|^\s*[\n\u2028]\s*$/i

const problem = (fault: CellFault): XmlProblem => ({ fault })
const missing = (element: string, inside: string): XmlProblem =>
  problem({ code: 'XML_ELEMENT_MISSING', element, inside })
const misplaced = (element: string, inside: string): XmlProblem =>
  problem({
    code: 'XML_ELEMENT_MISPLACED',
    element: element.slice(0, 100),
    inside: inside.slice(0, 100),
  })

/** The name by which our own files are known: in them white space is meant as it stands. */
export const TMX_CREATION_TOOL = 'Dragoman'

/** Other programs set segments on lines of their own: the line ends around a text are not text. */
function stored(text: string, creationTool: string): string {
  const normalized = normalizeText(text)
  if (creationTool === TMX_CREATION_TOOL) return normalized
  const behind = normalized.trimStart()
  const before = normalized.slice(0, normalized.length - behind.length).includes('\n')
  const begun = before ? behind : normalized
  const ended = begun.trimEnd()
  return begun.slice(ended.length).includes('\n') ? ended : begun
}

function finished(open: OpenUnit, header: TmxHeader): TmxUnit {
  const { attributes } = open
  const id = normalizeLine(attributes.tuid ?? '')
  return {
    id: id.length <= ID_MAX ? id : '',
    at: tmxDate(attributes.changedate) ?? tmxDate(attributes.creationdate),
    author: normalizeLine(attributes.creationid ?? attributes.changeid ?? '').slice(0, 200),
    variants: withPrevious(open, attributes.srclang ?? header.sourceLanguage),
    previous: open.named,
  }
}

/** A unit's text before is in its source language: that of the first variant, where none is named. */
function withPrevious(open: OpenUnit, sourceTag: string): readonly TmxVariant[] {
  const { previous, variants } = open
  if (previous === '') return variants
  const source = fileLanguage(sourceTag)
  const named = variants.findIndex(({ language }) => language !== null && language === source)
  const index = Math.max(0, named)
  return variants.map((variant, at) =>
    at === index && variant.previous === '' ? { ...variant, previous } : variant,
  )
}
