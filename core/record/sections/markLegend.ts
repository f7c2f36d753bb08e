import type { LanguageTag } from '../../interview/languageTag.ts'
import { MARK_KINDS, type MarkKind, markWord } from '../../interview/mark.ts'
import { marksIn } from '../../interview/marksIn.ts'
import type { TableRow } from '../recordSection.ts'
import { text, values, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/** The marks that stand in the printed texts, as each column words them, with what they mean. */
export function markLegend({ interview, languages }: SectionContext): readonly TableRow[] {
  const used = new Set<MarkKind>()
  for (const { renditions } of interview.segments.values())
    for (const language of languages)
      for (const { kind } of marksIn(renditions[language]?.text ?? '')) used.add(kind)
  return MARK_KINDS.filter((kind) => used.has(kind)).map((kind) => [
    values(...languages.map((language) => text(shown(kind, language), language))),
    word(`mark-${kind}`),
  ])
}

/** A word that is broken off has no brackets: it ends with its hyphen. */
const shown = (kind: MarkKind, language: LanguageTag): string =>
  kind === 'false-start' ? '…-' : `[${markWord(kind, language)}]`
