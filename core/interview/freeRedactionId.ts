import type { RedactionId } from './ids.ts'

/** An id that no redaction of a row has, made of one that its own row gave it. */
export function freeRedactionId(id: RedactionId, taken: ReadonlySet<RedactionId>): RedactionId {
  let free = id
  for (let serial = 2; taken.has(free); serial += 1) {
    free = `${id.slice(0, 59)}-${serial}` as RedactionId
  }
  return free
}
