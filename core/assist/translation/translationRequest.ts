import { unreachable } from '../../protocol/unreachable.ts'
import type { ServerAddress } from './serverAddress.ts'
import type { TranslationConfig } from './translationConfig.ts'
import { translationPrompt } from './translationPrompt.ts'
import type { TranslationTask } from './translationTask.ts'

/** What is asked of a translation server, without the key. POST, JSON. */
export interface TranslationRequest {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Where the key goes: `Authorization: Bearer …`, or a field of the body. */
  readonly keyPlace: 'authorization' | 'api_key'
}

/** The request for one rendition. Only OpenAI-compatible servers can take the hints along. */
export function translationRequest(
  { kind, model }: Pick<TranslationConfig, 'kind' | 'model'>,
  { basePath }: ServerAddress,
  task: TranslationTask,
): TranslationRequest {
  switch (kind) {
    case 'openai-compatible': {
      const { system, user } = translationPrompt(task)
      return {
        // Both `http://host` and `http://host/v1` are given as a server's address.
        path: `${basePath.endsWith('/v1') ? basePath : `${basePath}/v1`}/chat/completions`,
        body: {
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          temperature: 0,
          stream: false,
        },
        keyPlace: 'authorization',
      }
    }
    case 'libretranslate':
      return {
        path: `${basePath}/translate`,
        body: {
          q: task.text,
          source: primary(task.from),
          target: primary(task.to),
          format: 'text',
        },
        keyPlace: 'api_key',
      }
    default:
      return unreachable(kind)
  }
}

/** LibreTranslate names languages by their primary subtag (ISO 639-1). */
const primary = (language: string): string => language.split('-')[0] ?? language
