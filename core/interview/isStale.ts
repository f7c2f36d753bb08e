import type { LanguageTag } from './languageTag.ts'
import type { Segment } from './segment.ts'

/**
 * True when the source changed after the rendition in `language` was made: another text, another
 * source language, or no source text any more. A rendition made before any source text is not
 * stale when the first one arrives.
 */
export function isStale(segment: Segment, language: LanguageTag): boolean {
  const basedOn = segment.renditions[language]?.basedOn
  if (basedOn === undefined || basedOn === null) return false
  if (basedOn.language !== segment.source) return true
  const revision = segment.renditions[segment.source]?.revision ?? 0
  return basedOn.revision !== revision && !(basedOn.revision === 0 && revision === 1)
}
