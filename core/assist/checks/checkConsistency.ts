import { type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { type ConsistencyIndex, plainText } from './consistencyIndex.ts'

const SUGGESTED = 3
const SHOWN = 160

/** Renditions that differ from those of the same source text elsewhere in the interview. */
export function checkConsistency(
  { segment, source, targets }: CheckedRow,
  index: ConsistencyIndex,
): readonly Observation[] {
  if (source === null) return []
  return targets.flatMap((target) => {
    const others = index.otherRenditions(segment.id, source.language, source.text, target.language)
    const first = others[0]
    if (first === undefined) return []
    const own = plainText(target.text)
    if (others.some((other) => plainText(other) === own)) return []
    return [
      observed('inconsistent', 'renderedDifferently', { other: shown(first) }, target, null, {
        identity: own,
        counterpart: { language: source.language, range: null },
        suggestions: others.slice(0, SUGGESTED),
      }),
    ]
  })
}

const shown = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text
