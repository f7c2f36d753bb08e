import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type LanguageTag, parseLanguageTag } from '#core/interview/languageTag.ts'
import type { DictionaryFiles } from './dictionary.ts'
import type { DictionaryPlace } from './dictionaryPlaces.ts'

/** The most folders that are looked into below one place: it may be something else altogether. */
const FOLDERS_MAX = 500

/**
 * The dictionaries in some places, by name. Of two of the same name the first is taken. Files that
 * are no pair, and places that are not there or cannot be read, count as none.
 */
export async function findDictionaries(
  places: readonly DictionaryPlace[],
  place: DictionaryFiles['place'],
): Promise<readonly DictionaryFiles[]> {
  const found = new Map<string, DictionaryFiles>()
  for (const { folder, depth } of places) {
    for (const each of await foldersBelow(folder, depth)) {
      for (const name of await pairsIn(each)) {
        const language = dictionaryLanguage(name)
        if (language === null || found.has(name)) continue
        found.set(name, {
          id: `${place}/${name}`,
          language,
          name,
          place,
          affixes: join(each, `${name}.aff`),
          words: join(each, `${name}.dic`),
        })
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** `uk_UA` is uk-UA, `en_US-large` is en-US; null: the name says no language. */
function dictionaryLanguage(name: string): LanguageTag | null {
  const tag = /^([a-z]{2,3})(?:[_-]([A-Z][a-z]{3}))?(?:[_-]([A-Z]{2}))?(?![a-zA-Z])/.exec(name)
  if (tag === null) return null
  return parseLanguageTag(
    tag
      .slice(1)
      .filter((part) => part !== undefined)
      .join('-'),
  )
}

async function foldersBelow(folder: string, depth: number): Promise<readonly string[]> {
  const folders = [folder]
  let level: readonly string[] = [folder]
  for (let at = 0; at < depth; at += 1) {
    const next: string[] = []
    for (const parent of level) {
      const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
      const children = entries.filter((entry) => entry.isDirectory())
      next.push(...children.map((entry) => join(parent, entry.name)))
    }
    folders.push(...next)
    if (folders.length > FOLDERS_MAX) return folders.slice(0, FOLDERS_MAX)
    level = next
  }
  return folders
}

async function pairsIn(folder: string): Promise<readonly string[]> {
  const names = new Set(await readdir(folder).catch(() => []))
  return [...names]
    .filter((name) => name.endsWith('.dic') && names.has(name.replace(/\.dic$/, '.aff')))
    .map((name) => name.slice(0, -'.dic'.length))
}
