import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

/** An element of a part, as its tag is written (`w:p`). */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The files of a zip, by path, as its directory lists them. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = Buffer.from(bytes)
  const files = new Map<string, Uint8Array>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, length] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)]
    const name = zip.readUInt16LE(entry + 28)
    const local = zip.readUInt32LE(entry + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + length)
    const path = zip.toString('utf8', entry + 46, entry + 46 + name)
    files.set(path, method === 0 ? packed : inflateRawSync(packed))
    entry += 46 + name + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}

/** Throws where a part is not well-formed, or uses a prefix that it does not declare. */
export function parseXml(text: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open: { name: string; children: (XmlElement | string)[] }[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, { value }]) => [key, value]),
      ),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (piece) => open.at(-1)?.children.push(piece))
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  const [first] = root.children
  if (first === undefined || typeof first === 'string') throw new Error('no element')
  return first
}

/** Every element of a name within another, in order. */
export function within(element: XmlElement, name: string): readonly XmlElement[] {
  const inside = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : within(child, name),
  )
  return element.name === name ? [element, ...inside] : inside
}

/** What is written in an element: texts, line ends and tabs. */
export function writtenIn(element: XmlElement): string {
  return within(element, 'w:p')
    .map((paragraph) =>
      within(paragraph, 'w:r')
        .flatMap((run) => run.children)
        .map((child) => {
          if (typeof child === 'string') return ''
          if (child.name === 'w:br') return '\n'
          if (child.name === 'w:tab') return '\t'
          return child.name === 'w:t' ? child.children.join('') : ''
        })
        .join(''),
    )
    .join('\n')
}

/** A document's parts: their text by path, and the main one as a tree. */
export interface DocxParts {
  readonly texts: ReadonlyMap<string, string>
  readonly document: XmlElement
  part(path: string): XmlElement
}

export function readDocx(bytes: Uint8Array): DocxParts {
  const texts = new Map(
    Array.from(unzip(bytes), ([path, data]) => [path, new TextDecoder().decode(data)]),
  )
  const part = (path: string) => parseXml(texts.get(path) ?? '')
  return { texts, document: part('word/document.xml'), part }
}
