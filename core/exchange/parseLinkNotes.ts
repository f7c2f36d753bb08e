import { labelKey } from './parseLinks.ts'

/**
 * The cell of links' notes, a JSON object from a statement's label to the note, by `labelKey`.
 * Null: it is no such object.
 */
export function parseLinkNotes(cell: string): ReadonlyMap<string, string> | null {
  try {
    const value: unknown = JSON.parse(cell)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const notes = new Map<string, string>()
    for (const [label, note] of Object.entries(value)) {
      if (typeof note !== 'string') return null
      notes.set(labelKey(label), note)
    }
    return notes
  } catch {
    return null
  }
}
