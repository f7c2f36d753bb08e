import type { LanguageTag } from '#core/interview/languageTag.ts'

/**
 * Where Enter leads within a row: to the next language on the right, and, when the row was begun
 * in the middle (the source stood there), from the last one back to those still empty on the
 * left. Null: the row is done. `entered` are the languages that Enter has already left.
 */
export function nextLanguage(
  columns: readonly LanguageTag[],
  current: LanguageTag,
  entered: readonly LanguageTag[],
  isEmpty: (language: LanguageTag) => boolean,
): LanguageTag | null {
  const at = columns.indexOf(current)
  const fresh = (language: LanguageTag): boolean => !entered.includes(language)
  const right = columns.slice(at + 1).find(fresh)
  if (right !== undefined) return right
  return columns.slice(0, Math.max(at, 0)).find((tag) => fresh(tag) && isEmpty(tag)) ?? null
}
