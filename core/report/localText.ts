import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import type { LocalText } from './statement.ts'

/** A text with the language it is in, so that every place that shows it can say so (`lang`). */
export interface ShownText {
  readonly language: LanguageTag
  readonly text: string
}

/**
 * The text in the first of the preferred languages that has one, else in any. A preference for
 * `ko` is met by `ko-KP` too.
 */
export function localText(text: LocalText, preferred: readonly string[]): ShownText | null {
  const languages = Object.keys(text).sort() as LanguageTag[]
  const chosen = chooseLanguage(languages, preferred)
  const words = chosen === null ? undefined : text[chosen]
  return chosen === null || words === undefined ? null : { language: chosen, text: words }
}

/** What a segment says, for a reader: in a preferred language, else in its source, else in any. */
export function segmentText(segment: Segment, preferred: readonly string[]): ShownText | null {
  const languages = Object.keys(segment.renditions).sort() as LanguageTag[]
  const chosen = chooseLanguage(languages, [...preferred, segment.source])
  const rendition = chosen === null ? undefined : segment.renditions[chosen]
  return chosen === null || rendition === undefined
    ? null
    : { language: chosen, text: rendition.text }
}

function chooseLanguage(
  languages: readonly LanguageTag[],
  preferred: readonly string[],
): LanguageTag | null {
  for (const wanted of preferred) {
    const exact = languages.find((language) => language === wanted)
    if (exact !== undefined) return exact
    const related = languages.find((language) => primary(language) === primary(wanted))
    if (related !== undefined) return related
  }
  return languages[0] ?? null
}

const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag

/** The names of an attribution chain, who states it first, each in a preferred language. */
export function attributionChain(
  attribution: readonly LocalText[],
  preferred: readonly string[],
): readonly ShownText[] {
  return attribution.flatMap((name) => localText(name, preferred) ?? [])
}
