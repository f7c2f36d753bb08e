import type { LanguageTag } from '../interview/languageTag.ts'
import type { AppError } from '../protocol/appError.ts'
import { PRINT_LANGUAGES_MAX } from '../protocol/printOptions.ts'
import { fail, ok, type Result } from '../protocol/result.ts'

/**
 * The languages to print side by side: those asked for, or the interview's first three.
 * Errors: PRINT_LANGUAGES, LANGUAGE_NOT_IN_INTERVIEW, LANGUAGE_DUPLICATE.
 */
export function recordLanguages(
  interview: readonly LanguageTag[],
  asked: readonly LanguageTag[],
): Result<readonly LanguageTag[], AppError> {
  if (asked.length === 0) return ok(interview.slice(0, PRINT_LANGUAGES_MAX))
  if (asked.length > PRINT_LANGUAGES_MAX)
    return fail({ code: 'PRINT_LANGUAGES', count: asked.length, max: PRINT_LANGUAGES_MAX })
  for (const [index, language] of asked.entries()) {
    if (!interview.includes(language)) return fail({ code: 'LANGUAGE_NOT_IN_INTERVIEW', language })
    if (asked.indexOf(language) !== index) return fail({ code: 'LANGUAGE_DUPLICATE', language })
  }
  return ok(asked)
}
