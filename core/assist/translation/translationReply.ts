import { z } from 'zod'
import type { AppError } from '../../protocol/appError.ts'
import { fail, type Result } from '../../protocol/result.ts'
import { unreachable } from '../../protocol/unreachable.ts'
import { cleanRendition } from './cleanRendition.ts'
import type { TranslationKind } from './translationConfig.ts'

/** What a server answered, as it came. */
export interface ServerReply {
  /** The status of HTTP (RFC 9110, 15), and what it is called. */
  readonly status: number
  readonly statusText: string
  readonly body: string
}

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
})
const libreSchema = z.object({ translatedText: z.string() })
/** `{ error: "…" }`, `{ error: { message: "…" } }`, `{ detail: "…" }` and `{ message: "…" }`. */
const refusalSchema = z
  .object({
    error: z.union([z.string(), z.object({ message: z.string() })]),
    detail: z.string(),
    message: z.string(),
  })
  .partial()

/** The rendition of `source` that a server answered, or why there is none. `host`: who answered. */
export function translationReply(
  kind: TranslationKind,
  host: string,
  { status, statusText, body }: ServerReply,
  source: string,
): Result<string, AppError> {
  const answer = parsed(body)
  if (status < 200 || status > 299) {
    const detail = told(saidOf(answer) ?? statusText)
    return fail({ code: 'TRANSLATION_REFUSED', host, status, detail })
  }
  if (answer === undefined) return fail({ code: 'TRANSLATION_MALFORMED', host, reason: 'not-json' })
  switch (kind) {
    case 'openai-compatible':
      return completion(answer, host, status, source)
    case 'libretranslate': {
      const reply = libreSchema.safeParse(answer)
      return reply.success
        ? rendition(reply.data.translatedText, source, host)
        : withoutText(answer, host, status)
    }
    default:
      return unreachable(kind)
  }
}

function completion(
  answer: unknown,
  host: string,
  status: number,
  source: string,
): Result<string, AppError> {
  const reply = completionSchema.safeParse(answer)
  const choice = reply.data?.choices[0]
  if (choice === undefined) return withoutText(answer, host, status)
  const { content, refusal } = choice.message
  if (typeof refusal === 'string' && refusal !== '') {
    return fail({ code: 'TRANSLATION_REFUSED', host, status, detail: told(refusal) })
  }
  if (choice.finish_reason === 'content_filter') {
    return fail({ code: 'TRANSLATION_REFUSED', host, status, detail: 'content_filter' })
  }
  if (choice.finish_reason === 'length') {
    return fail({ code: 'TRANSLATION_MALFORMED', host, reason: 'cut-off' })
  }
  return rendition(content ?? '', source, host)
}

function rendition(text: string, source: string, host: string): Result<string, AppError> {
  const cleaned = cleanRendition(text, source)
  return cleaned.ok ? cleaned : fail({ code: 'TRANSLATION_MALFORMED', host, reason: cleaned.error })
}

/** Some servers answer an error with the status of success. */
function withoutText(answer: unknown, host: string, status: number): Result<never, AppError> {
  const said = saidOf(answer)
  return fail(
    said === undefined
      ? { code: 'TRANSLATION_MALFORMED', host, reason: 'shape' }
      : { code: 'TRANSLATION_REFUSED', host, status, detail: told(said) },
  )
}

function saidOf(answer: unknown): string | undefined {
  const refusal = refusalSchema.safeParse(answer).data
  const error = typeof refusal?.error === 'string' ? refusal.error : refusal?.error?.message
  return [error, refusal?.detail, refusal?.message].find(
    (said) => said !== undefined && said !== '',
  )
}

const DETAIL_MAX = 300
/** A server's words in a sentence of ours: one line, not too long. */
const told = (detail: string): string =>
  detail
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, DETAIL_MAX)

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
