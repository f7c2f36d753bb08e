import { originSchema, type RenditionOrigin } from '../interview/rendition.ts'
import { unreachable } from '../protocol/unreachable.ts'

const MEMORY = /^memory:(\d+(?:\.\d+)?(?:e-\d+)?):([\s\S]*)$/
const MACHINE = /^machine:([\s\S]*)$/

/** Where a rendition came from, as a table writes it: typed, memory:<score>:<unit>, machine:<engine>. */
export function writeOrigin(origin: RenditionOrigin): string {
  switch (origin.type) {
    case 'typed':
      return 'typed'
    case 'memory':
      return `memory:${origin.score}:${origin.unit}`
    case 'machine':
      return `machine:${origin.engine}`
    default:
      return unreachable(origin)
  }
}

/** The reverse of `writeOrigin`; null when the text is not such a code. */
export function parseOrigin(text: string): RenditionOrigin | null {
  const origin = originSchema.safeParse(originFields(text))
  return origin.success ? origin.data : null
}

function originFields(text: string): object | null {
  if (text === 'typed') return { type: 'typed' }
  const memory = MEMORY.exec(text)
  if (memory !== null) return { type: 'memory', score: Number(memory[1]), unit: memory[2] }
  const machine = MACHINE.exec(text)
  return machine === null ? null : { type: 'machine', engine: machine[1] }
}
