import { LINE_MAX, normalizeLine } from '../../interview/text.ts'
import type { ServerAddress } from './serverAddress.ts'
import type { TranslationConfig } from './translationConfig.ts'

/** What a rendition's origin says of the engine it comes from, for example `gemma3:12b (127.0.0.1:11434)`. */
export function engineName(
  { kind, model }: Pick<TranslationConfig, 'kind' | 'model'>,
  { host }: ServerAddress,
): string {
  const name = kind === 'libretranslate' ? 'LibreTranslate' : model
  return normalizeLine(name === '' ? host : `${name} (${host})`).slice(0, LINE_MAX)
}
