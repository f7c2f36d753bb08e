import { REDACTED } from '#core/record/redactedMark.ts'
import type { GlyphCoverage } from './glyphCoverage.ts'
import { type RunOptions, type TextRun, textRuns } from './textRuns.ts'

/**
 * A run of text, a bar over what is redacted, or what the transcript notes in brackets beside
 * the words: [inaudible 00:12:03].
 */
export type SetRun =
  | TextRun
  | { readonly redacted: true }
  | { readonly mark: readonly (TextRun | { readonly redacted: true })[] }

const MARK = /(\[[^[\]\n]{1,80}\])/u

/** Turns a text into the runs that the template sets; only testimony has `marks`. */
export function setRuns(
  text: string,
  fonts: readonly GlyphCoverage[],
  { marks, ...options }: RunOptions & { readonly marks: boolean },
): readonly SetRun[] {
  const barred = (piece: string) => barredRuns(piece, fonts, options)
  if (!marks || !text.includes('[')) return barred(text)
  return text
    .split(MARK)
    .flatMap((piece, index): readonly SetRun[] =>
      piece === '' ? [] : index % 2 === 1 ? [{ mark: barred(piece) }] : barred(piece),
    )
}

function barredRuns(
  text: string,
  fonts: readonly GlyphCoverage[],
  options: RunOptions,
): readonly (TextRun | { readonly redacted: true })[] {
  return text
    .split(REDACTED)
    .flatMap((piece, index) => [
      ...(index > 0 ? [{ redacted: true } as const] : []),
      ...textRuns(piece, fonts, options),
    ])
}
