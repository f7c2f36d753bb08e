import type { Command } from '#core/interview/command.ts'
import { noteField, renditionField } from './draftField.ts'

/** The field whose draft a command commits, with the text it commits; null: none. */
export function committedField(
  command: Command,
): { readonly name: string; readonly text: string } | null {
  if (command.type === 'CommitRendition') {
    return { name: renditionField(command.segment, command.language), text: command.text }
  }
  if (command.type === 'SetNote') {
    return { name: noteField(command.segment), text: command.note }
  }
  return null
}
