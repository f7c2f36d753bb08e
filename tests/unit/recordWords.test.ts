import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PARTICIPANT_ROLES } from '#core/interview/participant.ts'
import { ANSWER_MODES } from '#core/interview/segment.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { RECORD_MARKS } from '#core/record/record.ts'
import { COVERAGE_STATES } from '#core/report/coverage.ts'
import { STANCES } from '#core/report/stance.ts'

const root = new URL('../../resources/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

describe.each(INTERFACE_LANGUAGES)('the words of a record in %s', (language) => {
  const words = JSON.parse(read(`locales/${language}/print.json`))

  test('name everything a record can say', () => {
    const named = (group: string, keys: readonly string[]) =>
      expect(Object.keys(words[group])).toEqual(expect.arrayContaining([...keys]))
    named('roles', PARTICIPANT_ROLES)
    named('modes', ANSWER_MODES)
    named('marks', RECORD_MARKS)
    named('conventions', RECORD_MARKS)
    named('states', COVERAGE_STATES)
    named('stances', STANCES)
  })

  test('hold every word the templates ask for', () => {
    for (const file of readdirSync(new URL('print/', root))) {
      // sections.typ: #let own = words.record
      const source = read(`print/${file}`).replaceAll(/\bown\./g, 'words.record.')
      const asked = source.matchAll(/\bwords((?:\.(?!at\b|replace\b)[a-zA-Z]+)+)/g)
      for (const [, path = ''] of asked) {
        const found = path
          .slice(1)
          .split('.')
          .reduce((group, key) => group?.[key], words)
        expect(found, `${file} asks for ${path}`).toBeDefined()
      }
    }
  })
})
