import type { LanguageTag } from '#core/interview/languageTag.ts'

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  /** `<place>/<name>`: the same on every machine that has it. */
  readonly id: string
  readonly language: LanguageTag
  /** The files' name without its ending, for example `uk_UA`. */
  readonly name: string
  /** system: of the operating system or another program; library: kept in the library. */
  readonly place: 'system' | 'library'
  /** The paths of the .aff and the .dic file. */
  readonly affixes: string
  readonly words: string
}
