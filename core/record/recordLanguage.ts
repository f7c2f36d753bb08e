import type { LanguageTag } from '../interview/languageTag.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import type { RecordLanguage } from './record.ts'

/** A language as a column's heading; a tag that has no name stands for itself. */
export function recordLanguage(labels: InterfaceLanguage, tag: LanguageTag): RecordLanguage {
  return { tag, name: nameIn(tag, tag), labelled: nameIn(labels, tag) }
}

function nameIn(locale: string, tag: LanguageTag): string {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  return names.of(tag) ?? tag
}
