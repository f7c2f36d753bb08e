import { engineName } from '#core/assist/translation/engineName.ts'
import { type ServerAddress, serverAddress } from '#core/assist/translation/serverAddress.ts'
import { isConfirmed, type TranslationConfig } from '#core/assist/translation/translationConfig.ts'
import { type ServerReply, translationReply } from '#core/assist/translation/translationReply.ts'
import {
  type TranslationRequest,
  translationRequest,
} from '#core/assist/translation/translationRequest.ts'
import type { TranslationTask } from '#core/assist/translation/translationTask.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { SecretStore } from '../secretStore.ts'
import { askServer } from './askServer.ts'
import { keyName } from './keyName.ts'

/** A server that may be asked. */
export interface TranslationServer {
  readonly config: TranslationConfig
  readonly address: ServerAddress
  /** Null: none is sent. */
  readonly key: string | null
  /** For the origin of a rendition. */
  readonly engine: string
}

/**
 * The server of a configuration: TRANSLATION_ADDRESS when there is none, TRANSLATION_NOT_CONFIRMED
 * when it is another machine and nobody agreed to that. Nothing is sent.
 */
export async function translationServer(
  config: TranslationConfig,
  secrets: SecretStore,
): Promise<Result<TranslationServer, AppError>> {
  const address = serverAddress(config.baseUrl)
  if (address === null) return fail({ code: 'TRANSLATION_ADDRESS', address: config.baseUrl })
  if (!isConfirmed(config, address)) {
    return fail({ code: 'TRANSLATION_NOT_CONFIRMED', host: address.host })
  }
  const key = await secrets.read(keyName(address))
  return ok({ config, address, key, engine: engineName(config, address) })
}

/** Asks for one rendition. */
export async function translate(
  server: TranslationServer,
  task: TranslationTask,
  signal: AbortSignal,
): Promise<Result<string, AppError>> {
  const { config, address } = server
  const request = translationRequest(config, address, task)
  const first = await sent(server, request, signal)
  // Some models take no temperature but their own.
  const { temperature, ...body } = request.body
  const again = temperature !== undefined && first.ok && refusesTemperature(first.value)
  const reply = again ? await sent(server, { ...request, body }, signal) : first
  return reply.ok ? translationReply(config.kind, address.host, reply.value, task.text) : reply
}

const refusesTemperature = ({ status, body }: ServerReply): boolean =>
  status === 400 && body.includes('temperature')

async function sent(
  { config, address, key }: TranslationServer,
  { path, body, keyPlace }: TranslationRequest,
  signal: AbortSignal,
): Promise<Result<ServerReply, AppError>> {
  const inBody = key !== null && keyPlace === 'api_key'
  const reply = await askServer({
    address,
    path,
    body: inBody ? { ...body, api_key: key } : body,
    authorization: key !== null && keyPlace === 'authorization' ? `Bearer ${key}` : null,
    timeoutSeconds: config.timeoutSeconds,
    signal,
  })
  return reply.ok && key !== null ? ok(withoutKey(reply.value, key)) : reply
}

/** What is shorter is no secret, and may be part of any word. */
const KEY_MIN = 8

/** Some servers repeat a key that they refuse; what they say is shown, and a key never is. */
function withoutKey({ status, statusText, body }: ServerReply, key: string): ServerReply {
  if (key.length < KEY_MIN) return { status, statusText, body }
  const hidden = (text: string): string =>
    text.replaceAll(key, '…').replaceAll(JSON.stringify(key).slice(1, -1), '…')
  return { status, statusText: hidden(statusText), body: hidden(body) }
}
