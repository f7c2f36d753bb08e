import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CHECK_LEVELS, CHECKS } from '#core/assist/checks/check.ts'
import { FINDING_FACTS } from '#core/assist/checks/finding.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'

interface Texts {
  readonly name: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, string>>
  readonly level: Readonly<Record<string, string>>
  readonly finding: Readonly<Record<string, string>>
}

const textsOf = (language: string): Texts =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../resources/locales/${language}/checks.json`, import.meta.url)),
      'utf8',
    ),
  ) as Texts

test.each(INTERFACE_LANGUAGES)(
  'in %s, a sentence of every finding says each of its facts',
  (language) => {
    const { finding } = textsOf(language)
    expect(Object.keys(finding).toSorted()).toEqual(Object.keys(FINDING_FACTS).toSorted())
    for (const [message, facts] of Object.entries(FINDING_FACTS)) {
      const said = [...(finding[message] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, fact]) => fact)
      expect(said.toSorted(), message).toEqual([...facts].toSorted())
    }
  },
)

test.each(INTERFACE_LANGUAGES)(
  'in %s, every check has a name of its own and says what it looks for',
  (language) => {
    const { name, about, level } = textsOf(language)
    expect(Object.keys(name).toSorted()).toEqual([...CHECKS].toSorted())
    expect(Object.keys(about).toSorted()).toEqual([...CHECKS].toSorted())
    expect(new Set(Object.values(name)).size).toBe(CHECKS.length)
    expect(Object.keys(level).toSorted()).toEqual([...CHECK_LEVELS].toSorted())
  },
)
