import type { LanguageTag } from '../../interview/languageTag.ts'
import type { NameSystem } from './nameEntry.ts'

/** A form of a name that a system proposes; the person picks one, or writes another. */
export interface NameProposal {
  readonly language: LanguageTag
  readonly text: string
  readonly system: NameSystem
}
