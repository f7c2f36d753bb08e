const START = 0x811c9dc5
const PRIME = 0x01000193

/** A hash of a text, 32 bits: FNV-1a over code units, with a last mixing so that its high bits serve too. */
export function hashOf(text: string): number {
  let hash = START
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  }
  return mixed(hash)
}

/** `hashOf` the text of these code units. */
export function hashOfUnits(units: Uint16Array, length: number): number {
  let hash = START
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ (units[index] as number), PRIME)
  }
  return mixed(hash)
}

function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return spread ^ (spread >>> 13)
}
