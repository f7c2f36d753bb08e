import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { type Failure, usageFailure } from './failure.ts'

/** The value of `--languages`: tags with commas between them, in any spelling; `command` took it. */
export function parseLanguageList(
  value: string,
  command: string,
): Result<readonly LanguageTag[], Failure> {
  const tags = value.split(',').map(parseLanguageTag)
  const languages = tags.filter((tag) => tag !== null)
  return languages.length === tags.length
    ? ok(languages)
    : fail(usageFailure({ code: 'LANGUAGES_MALFORMED', value }, command))
}
