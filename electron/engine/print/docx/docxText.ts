import { type IRunOptions, Tab, TextRun } from 'docx'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { docxLanguage } from './docxLanguage.ts'

/** What XML 1.0 (section 2.2) does not allow in a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/g

/**
 * A text as runs, with the language they are in. Line ends and tabs stay; a passage that was
 * redacted is a bar; what XML cannot hold becomes U+FFFD.
 */
export function docxText(
  text: string,
  language: LanguageTag,
  format: Omit<IRunOptions, 'text' | 'children' | 'language'> = {},
): readonly TextRun[] {
  const runs: TextRun[] = []
  const written = { ...format, language: docxLanguage(language) }
  const lines = text.toWellFormed().replace(FORBIDDEN, '\ufffd').split('\n')
  for (const [line, contents] of lines.entries()) {
    let broken = line > 0 ? { break: 1 } : {}
    for (const [index, piece] of contents.split(REDACTED).entries()) {
      if (index > 0) {
        runs.push(new TextRun({ ...written, ...broken, style: 'Redaction', text: REDACTED }))
        broken = {}
      }
      if (piece === '' && !('break' in broken)) continue
      runs.push(new TextRun({ ...written, ...broken, children: withTabs(piece) }))
      broken = {}
    }
  }
  return runs
}

function withTabs(text: string): readonly (string | Tab)[] {
  if (!text.includes('\t')) return [text]
  return text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]))
}
