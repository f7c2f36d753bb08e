import { serverAddress } from '#core/assist/translation/serverAddress.ts'
import { isConfirmed, type TranslationConfig } from '#core/assist/translation/translationConfig.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { TranslationStatus } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import { writeError } from '../disk/writeError.ts'
import { keyName } from '../translation/keyName.ts'
import { settingsHere } from '../translation/settingsHere.ts'
import { type TranslationSources, translationJob } from '../translation/translationJob.ts'
import { translationServer } from '../translation/translationServer.ts'
import { trial } from '../translation/trial.ts'
import { rowAssistance } from './assistHandlers.ts'
import type { HandlersOf } from './handlerTypes.ts'

/** The only calls that make the program reach out to a network, and only when they are called. */
export const translationHandlers: HandlersOf<'translation'> = {
  'translation.test': async (desk, { config }) => {
    const kept = await configured(desk)
    if (!kept.ok) return kept
    // What a request says somebody agreed to does not count.
    const { acceptedOrigin } = kept.value
    const server = await translationServer({ ...config, acceptedOrigin }, desk.secrets)
    if (!server.ok) return server
    const began = performance.now()
    const reply = await trial(server.value, desk.ending)
    if (!reply.ok) return reply
    return ok({ reply: reply.value, milliseconds: Math.round(performance.now() - began) })
  },
  'translation.setKey': async (desk, { key }) => {
    const config = await configured(desk)
    if (!config.ok) return config
    const address = serverAddress(config.value.baseUrl)
    if (address === null) {
      return fail({ code: 'TRANSLATION_ADDRESS', address: config.value.baseUrl })
    }
    try {
      await desk.secrets.write(keyName(address), key)
    } catch (error) {
      return fail(writeError(error, null))
    }
    return ok(await status(desk, config.value))
  },
  'translation.status': async (desk) => {
    const config = await configured(desk)
    return config.ok ? ok(await status(desk, config.value)) : config
  },
  'translation.propose': async (desk, { interview, segments, targets, texts }) => {
    const config = await configured(desk)
    if (!config.ok) return config
    // What cannot be asked at all is answered at once.
    if (!config.value.enabled) return fail({ code: 'TRANSLATION_OFF' })
    const server = await translationServer(config.value, desk.secrets)
    if (!server.ok) return server
    const sources: TranslationSources = {
      async server() {
        const now = await configured(desk)
        if (!now.ok) return now
        if (!now.value.enabled) return fail({ code: 'TRANSLATION_OFF' })
        return translationServer(now.value, desk.secrets)
      },
      async interview() {
        const library = await desk.library()
        if (!library.ok) return library
        const reading = await library.value.read(interview)
        return reading.ok ? ok(reading.value.state.interview) : reading
      },
      async recognised(segment, rowTexts) {
        const row = await rowAssistance(desk, { interview, segment, texts: rowTexts })
        // Without what the library knows there is a rendition all the same.
        return row.ok ? row.value : { terms: [], names: [], matches: [] }
      },
    }
    return ok({ job: desk.jobs.start(translationJob({ segments, targets, texts }, sources)) })
  },
}

async function configured(desk: Desk): Promise<Result<TranslationConfig, AppError>> {
  const library = await desk.library()
  return library.ok ? ok(settingsHere(desk, library.value).translation) : library
}

async function status({ secrets }: Desk, config: TranslationConfig): Promise<TranslationStatus> {
  const address = serverAddress(config.baseUrl)
  const on = config.enabled && address !== null && isConfirmed(config, address)
  return {
    on,
    host: on ? address.host : '',
    loopback: address?.loopback ?? false,
    hasKey: address !== null && (await secrets.read(keyName(address))) !== null,
    keyKept: await secrets.kept(),
  }
}
