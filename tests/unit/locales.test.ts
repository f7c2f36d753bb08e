import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { NAMESPACES } from '../../renderer/i18n/namespaces.ts'
import { createFormat } from '../../renderer/i18n/useFormat.ts'
import { ACTIONS } from '../../renderer/keys/actions.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LOCALES = join(ROOT, 'resources/locales')

/** Texts of one namespace by their full key, plural suffix included. */
type Texts = ReadonlyMap<string, string>

const PLURAL = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string): string => key.replace(PLURAL, '')

/** The plural forms that a language has (Unicode CLDR, cardinal). */
const formsOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()

function textsOf(language: string, namespace: string): Texts {
  const texts = new Map<string, string>()
  collect(JSON.parse(readFileSync(join(LOCALES, language, `${namespace}.json`), 'utf8')), '', texts)
  return texts
}

function collect(tree: object, prefix: string, texts: Map<string, string>): void {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(`${prefix}${name}`, value)
    else collect(value as object, `${prefix}${name}.`, texts)
  }
}

/** Keys with their plural forms taken together. */
function formsByKey(texts: Texts): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const key of texts.keys()) {
    const form = PLURAL.exec(key)?.[1]
    const known = forms.get(baseOf(key)) ?? []
    forms.set(baseOf(key), form === undefined ? known : [...known, form])
  }
  return forms
}

/** What a text takes from outside: placeholders, and other texts that it quotes. */
function placeholders(texts: Texts, key: string): readonly string[] {
  const found = new Set<string>()
  for (const [full, text] of texts) {
    if (baseOf(full) !== key) continue
    for (const [, name] of text.matchAll(/\{\{\s*([\w.]+)/g)) found.add(name ?? '')
    for (const [, name] of text.matchAll(/\$t\(([\w:.-]+)/g)) found.add(`$t ${name}`)
  }
  return [...found].toSorted()
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

/** Texts outside of the window: of the command line, the application's menu, the printed page. */
const ELSEWHERE = ['cli', 'menu', 'print'] as const
const ALL = [...NAMESPACES, ...ELSEWHERE]

const SOURCES = ['renderer', 'electron', 'core'].flatMap((room) => sources(join(ROOT, room)))

/** Keys that no source names, because a value decides which one is meant. */
const CHOSEN_BY_VALUE: Readonly<Record<string, readonly RegExp[]>> = {
  // The codes of AppError; `unit/errors` renders every one of them.
  errors: [/^[A-Z0-9_]+$/],
  // Ids of checks, levels and messages; `unit/checksTexts` asks for every one of them.
  checks: [/^(?:name|about|level|finding)\./],
}

test('every language has every text, and no other', () => {
  for (const namespace of ALL) {
    const english = [...formsByKey(textsOf('en', namespace)).keys()].toSorted()
    for (const language of INTERFACE_LANGUAGES) {
      const keys = [...formsByKey(textsOf(language, namespace)).keys()].toSorted()
      expect(keys, `${language}/${namespace}`).toEqual(english)
    }
  }
})

test('no file of texts is left without a namespace', () => {
  for (const language of INTERFACE_LANGUAGES) {
    const files = readdirSync(join(LOCALES, language)).toSorted()
    expect(files).toEqual(ALL.map((namespace) => `${namespace}.json`).toSorted())
  }
})

test('a counted text has exactly the plural forms of its language', () => {
  for (const namespace of ALL) {
    const english = formsByKey(textsOf('en', namespace))
    for (const language of INTERFACE_LANGUAGES) {
      for (const [key, forms] of formsByKey(textsOf(language, namespace))) {
        const isCounted = (english.get(key)?.length ?? 0) > 0
        const expected = isCounted ? formsOf(language) : []
        expect(forms.toSorted(), `${language}/${namespace}:${key}`).toEqual(expected)
      }
    }
  }
})

test('a text takes the same facts in every language', () => {
  for (const namespace of ALL) {
    const english = textsOf('en', namespace)
    for (const language of INTERFACE_LANGUAGES) {
      const texts = textsOf(language, namespace)
      for (const key of formsByKey(texts).keys()) {
        expect(placeholders(texts, key), `${language}/${namespace}:${key}`).toEqual(
          placeholders(english, key),
        )
      }
    }
  }
})

test('every counted form but the one of a single thing names its number', () => {
  for (const namespace of ALL) {
    for (const language of INTERFACE_LANGUAGES) {
      for (const [key, text] of textsOf(language, namespace)) {
        const form = PLURAL.exec(key)?.[1]
        if (form === undefined || (form === 'one' && language === 'en')) continue
        expect(text, `${language}/${namespace}:${key}`).toMatch(/\{\{\s*(count|number)/)
      }
    }
  }
})

test('no text is left that nothing in the window uses', () => {
  for (const namespace of NAMESPACES) {
    const users = SOURCES.filter(
      (source) =>
        source.includes(`useTranslation('${namespace}')`) ||
        source.includes(`'${namespace}:`) ||
        source.includes(`\`${namespace}:`),
    )
    const quoted = (key: string) => {
      const names = [`'${key}'`, `'${namespace}:${key}'`]
      return SOURCES.some((source) => names.some((name) => source.includes(name)))
    }
    const patterns = [
      ...users.flatMap(templates).map(patternOf),
      ...[...textsOf('en', namespace).values()].flatMap(nested).map(patternOf),
      ...(CHOSEN_BY_VALUE[namespace] ?? []),
    ]
    const orphans = [...formsByKey(textsOf('en', namespace)).keys()].filter(
      (key) => !quoted(key) && !patterns.some((pattern) => pattern.test(key)),
    )
    expect(orphans, namespace).toEqual([])
  }
})

test('no Korean text leaves open which form of a particle belongs to a name', () => {
  for (const namespace of ALL) {
    for (const [key, text] of textsOf('ko', namespace))
      expect(text, `ko/${namespace}:${key}`).not.toMatch(/[을은이과]\([를는가와]\)|\(으\)로|\(이\)/)
  }
})

test('what is listed is told apart in every language', () => {
  for (const language of INTERFACE_LANGUAGES)
    expect(createFormat(language).list(['one', 'two', 'three'])).toMatch(/^one, two\W.*three$/u)
})

test('texts are in NFC, say something and do not exclaim', () => {
  for (const namespace of ALL) {
    for (const language of INTERFACE_LANGUAGES) {
      for (const [key, text] of textsOf(language, namespace)) {
        const name = `${language}/${namespace}:${key}`
        expect(text, name).toBe(text.normalize('NFC'))
        expect(text.trim(), name).not.toBe('')
        expect(text, name).not.toContain('!')
      }
    }
  }
})

test('no text of the window begins or ends with white space', () => {
  for (const namespace of NAMESPACES) {
    for (const language of INTERFACE_LANGUAGES) {
      for (const [key, text] of textsOf(language, namespace)) {
        expect(text, `${language}/${namespace}:${key}`).toBe(text.trim())
      }
    }
  }
})

test('every action has a name in every language', () => {
  for (const language of INTERFACE_LANGUAGES) {
    const names = textsOf(language, 'keys')
    for (const action of Object.keys(ACTIONS)) {
      expect(names.get(`action.${action}`), `${language} ${action}`).toBeTruthy()
    }
    const spoken = Object.keys(ACTIONS).map((action) => names.get(`action.${action}`))
    expect(new Set(spoken).size, language).toBe(spoken.length)
  }
})

/** Names of texts with a part that a value decides, as `*`: `group.${group}` is `group.*`. */
function templates(source: string): readonly string[] {
  return [...source.matchAll(/`([\w.:-]*\$\{[^`]*)`/g)].map(([, template]) =>
    (template ?? '').replace(/\$\{[^}]*\}/g, '*'),
  )
}

/** Texts that a text quotes: `$t(errors:entity.{{kind}})` is `entity.*`. */
function nested(text: string): readonly string[] {
  return [...text.matchAll(/\$t\((?:\w+:)?([^,)]+)/g)].map(([, key]) =>
    (key ?? '').replace(/\{\{[^}]*\}\}/g, '*'),
  )
}

/** Matches every key that a name with `*` can become. */
function patternOf(template: string): RegExp {
  const parts = template.replace(/^\w+:/, '').split('*')
  const words = parts.map((part) => part.replace(/[.+?^$()[\]{}\\|]/g, '\\$&'))
  return new RegExp(`^${words.join('[\\w.-]+')}$`)
}
