import { z } from 'zod'
import { NO_HINTS } from '#core/assist/translation/translationHints.ts'
import type { TranslationTask } from '#core/assist/translation/translationTask.ts'
import { type LanguageTag, languageTagSchema } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { askServer } from './askServer.ts'
import { type TranslationServer, translate } from './translationServer.ts'

/** Sentences that say nothing of anybody. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: 'Good morning.',
  uk: 'Доброго ранку.',
  ko: '안녕하세요.',
}

interface Pair {
  readonly from: LanguageTag
  readonly to: LanguageTag
}

const EN_UK: Pair = { from: languageTagSchema.parse('en'), to: languageTagSchema.parse('uk') }

/** Has a server render a sentence that says nothing: address, key, model and language at once. */
export async function trial(
  server: TranslationServer,
  signal: AbortSignal,
): Promise<Result<string, AppError>> {
  const pair = server.config.kind === 'libretranslate' ? await knownPair(server, signal) : ok(EN_UK)
  if (!pair.ok) return pair
  const { from, to } = pair.value
  const task: TranslationTask = { text: SENTENCES[from] ?? 'Dragoman', from, to, hints: NO_HINTS }
  return translate(server, task, signal)
}

/** A server's words in a sentence of ours. */
const DETAIL_MAX = 300

const languagesSchema = z.array(
  z.object({ code: z.string(), targets: z.array(z.string()).default([]) }),
)

/** A pair of languages that a LibreTranslate server has, of ours when it has them (`/languages`). */
async function knownPair(
  { config, address }: TranslationServer,
  signal: AbortSignal,
): Promise<Result<Pair, AppError>> {
  const reply = await askServer({
    address,
    path: `${address.basePath}/languages`,
    body: null,
    authorization: null,
    timeoutSeconds: config.timeoutSeconds,
    signal,
  })
  if (!reply.ok) return reply
  const { host } = address
  const { status, statusText, body } = reply.value
  if (status !== 200) {
    const detail = statusText.slice(0, DETAIL_MAX)
    return fail({ code: 'TRANSLATION_REFUSED', host, status, detail })
  }
  const known = languagesSchema.safeParse(parsed(body)).data
  if (known === undefined) {
    return fail({ code: 'TRANSLATION_MALFORMED', host, reason: 'shape' })
  }
  const wanted = Object.keys(SENTENCES)
  const rank = (code: string): number => (wanted.includes(code) ? wanted.indexOf(code) : 99)
  const codes = known.map(({ code }) => code).sort((a, b) => rank(a) - rank(b))
  for (const code of codes) {
    const targets = known.find((language) => language.code === code)?.targets ?? []
    const best = [...(targets.length > 0 ? targets : codes)]
      .filter((target) => target !== code)
      .sort((a, b) => rank(a) - rank(b))[0]
    const from = languageTagSchema.safeParse(code)
    const to = languageTagSchema.safeParse(best)
    if (from.success && to.success) return ok({ from: from.data, to: to.data })
  }
  return fail({ code: 'TRANSLATION_MALFORMED', host, reason: 'shape' })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
