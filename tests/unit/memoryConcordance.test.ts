import { describe, expect, it } from 'vitest'
import { concordance } from '#core/assist/memory/concordance.ts'
import { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import { type MemorySourceKey, memorySourceKey } from '#core/assist/memory/memorySource.ts'
import type { MemoryId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

const IMPORT = {
  type: 'imported',
  memory: 'm' as MemoryId,
  name: 'm.tmx',
  penalty: 0,
  enabled: true,
} as const
const KEY: MemorySourceKey = memorySourceKey(IMPORT)

/** A memory of texts; a later one is newer. */
function memoryOf(...units: readonly Readonly<Record<string, string>>[]): MemoryIndex {
  const index = new MemoryIndex()
  index.setSource(IMPORT)
  units.forEach((texts, place) => {
    const at = new Date(Date.UTC(2025, 0, 1, 0, place)).toISOString()
    const previous = place === 0 ? {} : (units[place - 1] ?? {})
    index.putUnit(KEY, { id: String(place), texts, previous, at, author: '' })
  })
  return index
}

/** Hits as unit number, language, and the text with the places marked. */
const lines = (index: MemoryIndex, selection: string, language: string | null = null) =>
  concordance(index, { selection, language: language as LanguageTag | null }).hits.map((hit) => {
    const text = hit.ranges.reduceRight(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      hit.texts[hit.language] ?? '',
    )
    return `${hit.unit.split('/')[1]} ${hit.language} ${text}`
  })

describe('the concordance', () => {
  it('finds a selection in every language, newest first, with what stood before', () => {
    const index = memoryOf(
      { ko: '분대장이 명령했다', uk: 'Наказав командир відділення' },
      { ko: '우리 분대는 떠났다', uk: 'Наше відділення вирушило' },
    )
    expect(lines(index, '분대')).toEqual(['1 ko 우리 [분대]는 떠났다', '0 ko [분대]장이 명령했다'])
    expect(lines(index, 'відділення')).toEqual([
      '1 uk Наше [відділення] вирушило',
      '0 uk Наказав командир [відділення]',
    ])
    const [hit] = concordance(index, { selection: '분대', language: null }).hits
    expect(hit?.previous).toEqual({ ko: '분대장이 명령했다', uk: 'Наказав командир відділення' })
    expect(hit?.texts).toEqual({ ko: '우리 분대는 떠났다', uk: 'Наше відділення вирушило' })
  })

  it('puts places where a word begins before places inside one', () => {
    const index = memoryOf({ uk: 'командир' }, { uk: 'замкомандира' }, { uk: 'покоманди' })
    expect(lines(index, 'команд')).toEqual([
      '0 uk [команд]ир',
      '2 uk по[команд]и',
      '1 uk зам[команд]ира',
    ])
  })

  it.each(['분', '대'])('finds a single syllable: %s', (selection) => {
    expect(lines(memoryOf({ ko: '우리 분대' }), selection)).toHaveLength(1)
  })

  it('finds one letter of either case, and quotation marks and spaces of any kind', () => {
    const index = memoryOf({ uk: 'Є  \n«так»' }, { en: 'He said “go”' })
    expect(lines(index, 'є')).toEqual(['0 uk [Є]  \n«так»'])
    expect(lines(index, 'є «ТАК')).toEqual(['0 uk [Є  \n«так]»'])
    expect(lines(index, '"')).toEqual(['1 en He said [“]go[”]'])
    expect(lines(index, 'said "GO"')).toEqual(['1 en He [said “go”]'])
  })

  it('looks in one language when asked, whatever its region', () => {
    const index = memoryOf({ 'ko-KP': '련대 A', en: 'regiment A' })
    expect(lines(index, 'A', 'ko')).toEqual(['0 ko-KP 련대 [A]'])
  })

  it('finds in a text that is too long for resembling', () => {
    const long = `${'가나다라 '.repeat(2_000)}정찰총국`
    expect(
      concordance(memoryOf({ ko: long }), { selection: '정찰총국', language: null }).hits,
    ).toHaveLength(1)
  })

  it('says that there is more than the limit, and leaves out what is switched off', () => {
    const index = memoryOf({ ko: '네' }, { ko: '네 네' }, { ko: '네 네 네' })
    const query = { selection: '네', language: null, limit: 2 }
    const found = concordance(index, query)
    expect(found.hits.map(({ unit }) => unit)).toEqual(['memory:m/2', 'memory:m/1'])
    expect(found.more).toBe(true)
    expect(concordance(index, { ...query, limit: 3 }).more).toBe(false)
    index.setSource({ ...IMPORT, enabled: false })
    expect(concordance(index, query)).toEqual({ hits: [], more: false })
  })

  it('finds nothing for nothing, and nothing that is not there', () => {
    const index = memoryOf({ ko: '네' })
    expect(concordance(index, { selection: ' \n', language: null })).toEqual({
      hits: [],
      more: false,
    })
    expect(lines(index, '정찰총국')).toEqual([])
    expect(lines(index, 'x')).toEqual([])
  })
})
