/** Where something stands in a JSON text: the offset in UTF-16 code units. */
export type JsonLocation =
  | { readonly type: 'fault'; readonly offset: number }
  | { readonly type: 'found'; readonly offset: number }

type Path = readonly PropertyKey[]

/** Deeper than any document; a text nested deeper is refused instead of overflowing the stack. */
const DEPTH_MAX = 200

const WHITE_SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

/**
 * Walks a JSON text (RFC 8259) and says where it breaks off or breaks the grammar, else where the
 * value at `path` begins; the beginning of the deepest value on the way when it does not exist.
 * The engine's own message gives no place that could be relied upon.
 */
export function locateJson(text: string, path: Path): JsonLocation {
  let found = 0
  let at = 0

  const matches = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return null
    at = pattern.lastIndex
    return match[0]
  }
  const skip = () => matches(WHITE_SPACE)
  /** A string's raw text, quotation marks and all; null when there is none or it is at fault. */
  const string = (): string | null => {
    const begin = at
    if (text[at] !== '"') return null
    at += 1
    while (at < text.length && text[at] !== '"') {
      if (text[at] === '\\') {
        if (matches(ESCAPE) === null) return null
      } else if (text.charCodeAt(at) < 0x20) {
        return null
      } else {
        at += 1
      }
    }
    if (at >= text.length) return null
    at += 1
    return text.slice(begin, at)
  }
  const takes = (character: string): boolean => {
    skip()
    if (text[at] !== character) return false
    at += 1
    return true
  }

  /** False: the text is at fault at `at`. `onPath`: how much of the path leads here; -1: not on it. */
  const value = (depth: number, onPath: number): boolean => {
    skip()
    if (onPath >= 0) found = at
    if (depth > DEPTH_MAX) return false
    if (text[at] === '{') return entries(depth, onPath, '}', true)
    if (text[at] === '[') return entries(depth, onPath, ']', false)
    return text[at] === '"' ? string() !== null : matches(SCALAR) !== null
  }

  const entries = (depth: number, onPath: number, close: string, keyed: boolean): boolean => {
    at += 1
    if (takes(close)) return true
    for (let index = 0; ; index++) {
      let key: PropertyKey = index
      if (keyed) {
        skip()
        const name = string()
        if (name === null || !takes(':')) return false
        key = JSON.parse(name) as string
      }
      const leads = onPath >= 0 && onPath < path.length && path[onPath] === key
      if (!value(depth + 1, leads ? onPath + 1 : -1)) return false
      if (takes(close)) return true
      if (!takes(',')) return false
    }
  }

  const whole = value(0, 0)
  skip()
  return whole && at === text.length
    ? { type: 'found', offset: found }
    : { type: 'fault', offset: at }
}
