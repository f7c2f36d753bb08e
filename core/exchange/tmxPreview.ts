import type { LanguageTag } from '../interview/languageTag.ts'

/** What a TMX file holds, as far as it was looked at. */
export interface TmxPreview {
  /** The file's languages in canonical form, with how many texts are in each. */
  readonly languages: Readonly<Record<LanguageTag, number>>
  /** Languages of which no tag can be made, as the file names them: their texts are left out. */
  readonly unusable: Readonly<Record<string, number>>
  readonly units: number
  /** False: only the beginning of the file was looked at. */
  readonly whole: boolean
  /** The program that wrote the file. Empty: not said. */
  readonly creationTool: string
  /** The first units, to look at. */
  readonly sample: readonly Readonly<Record<LanguageTag, string>>[]
}
