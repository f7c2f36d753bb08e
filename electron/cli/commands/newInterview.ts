import { randomUUID } from 'node:crypto'
import { sittingIdSchema } from '#core/interview/ids.ts'
import {
  DEFAULT_LANGUAGES,
  LANGUAGES_MAX,
  LANGUAGES_MIN,
  type LanguageTag,
} from '#core/interview/languageTag.ts'
import { LINE_MAX, normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok } from '#core/protocol/result.ts'
import type { CommandLine } from '../commandLine.ts'
import { engineFailure } from '../failure.ts'
import { parseLanguageList } from '../languageList.ts'
import type { CommandResult } from '../outcome.ts'
import { fromEngine, withEngine } from '../withEngine.ts'

/** `new`: an interview with its first sitting; the result is its id. */
export async function newInterview(line: CommandLine): Promise<CommandResult> {
  const languages = parseLanguageList(line.languages ?? DEFAULT_LANGUAGES.join(','), 'new')
  if (!languages.ok) return languages
  const title = normalizeLine(line.title)
  const caseNumber = normalizeLine(line.caseNumber)
  const problem = fieldsProblem(title, caseNumber, languages.value)
  if (problem !== null) return fail(engineFailure(problem))
  const { library, takeOver } = line
  return withEngine({ library, takeOver, purpose: 'make' }, async (engine) => {
    const created = fromEngine(
      await engine.call('interview.create', {
        fields: {
          title,
          caseNumber,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          exercise: false,
          languages: languages.value,
        },
        sitting: sittingIdSchema.parse(randomUUID()),
      }),
    )
    return created.ok ? ok({ lines: [created.value.interview], json: created.value }) : created
  })
}

/** What the engine would refuse as a malformed request, said as what it is. */
function fieldsProblem(
  title: string,
  caseNumber: string,
  languages: readonly LanguageTag[],
): AppError | null {
  if (title === '') return { code: 'FIELD_EMPTY', field: 'title' }
  const long = [title, caseNumber].find((text) => text.length > LINE_MAX)
  if (long !== undefined) return { code: 'TEXT_TOO_LONG', length: long.length, limit: LINE_MAX }
  return languages.length > LANGUAGES_MAX
    ? { code: 'LANGUAGE_COUNT', count: languages.length, min: LANGUAGES_MIN, max: LANGUAGES_MAX }
    : null
}
