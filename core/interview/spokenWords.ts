import type { Segment } from './segment.ts'

const counted = new WeakMap<Segment, number>()

/** Words of a segment in the language in which it was spoken, as white space parts them. */
export function spokenWords(segment: Segment): number {
  const known = counted.get(segment)
  if (known !== undefined) return known
  const words = segment.renditions[segment.source]?.text.match(/\S+/g)?.length ?? 0
  counted.set(segment, words)
  return words
}
