import { describe, expect, test } from 'vitest'
import { foldAll } from '#core/interview/fold.ts'
import { foldForSearch } from '#core/interview/foldForSearch.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Rendition } from '#core/interview/rendition.ts'
import type { Segment } from '#core/interview/segment.ts'
import { FIND_HITS_MAX, findInInterview } from '../../renderer/features/find/findInInterview.ts'
import { hitFrom, sameHit, stepThrough } from '../../renderer/features/find/nextHit.ts'

const at = '2025-01-13T12:00:00.000Z'
const languages = ['ko', 'uk', 'en'] as LanguageTag[]
const everywhere = { languages, notes: true }
const id = (name: string) => name as SegmentId

const rendition = (text: string): Rendition => ({
  text,
  status: 'draft',
  kind: 'original',
  author: null,
  origin: { type: 'typed' },
  revision: 1,
  basedOn: null,
  at,
})

const segment = (name: string, texts: Record<string, string>, note = ''): Segment => ({
  id: id(name),
  order: name,
  sitting: null,
  speaker: null,
  addressee: null,
  source: 'ko' as LanguageTag,
  mode: 'spoken',
  mediaStart: null,
  mediaEnd: null,
  wallStart: null,
  wallEnd: null,
  note,
  renditions: Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, rendition(text)]),
  ),
  links: [],
  acceptances: [],
  reads: [],
  redactions: [],
})

const interviewOf = (segments: readonly Segment[]): Interview =>
  fromDocument({
    title: 'Case',
    caseNumber: '',
    timeZone: 'Europe/Kyiv',
    exercise: true,
    languages,
    createdAt: at,
    participants: [],
    sittings: [],
    reports: [],
    statements: [],
    segments,
    names: [],
    entries: [],
    closings: [],
  })

const found = (interview: Interview, query: string, scope = everywhere) =>
  findInInterview(interview, query, scope).map(
    (hit) => `${hit.segment} ${hit.language ?? 'note'} ${hit.start}-${hit.end}`,
  )

describe('find in the interview', () => {
  test('finds text in every language and in notes, in the order of the rows and the columns', () => {
    const interview = interviewOf([
      segment('b', { en: 'Kursk', ko: '쿠르스크 Kursk' }, 'spelt Kursk'),
      segment('a', { uk: 'Kursk і Київ' }),
    ])
    expect(found(interview, 'kursk')).toEqual(['a uk 0-5', 'b ko 5-10', 'b en 0-5', 'b note 6-11'])
  })

  test('takes no notice of capitals, in Cyrillic and Greek too', () => {
    const interview = interviewOf([segment('a', { uk: 'КУРСЬК', en: 'ΟΔΟΣ' })])
    expect(found(interview, 'Курськ')).toEqual(['a uk 0-6'])
    expect(found(interview, 'οδοσ')).toEqual(['a en 0-4'])
  })

  test('keeps diacritics as they were typed', () => {
    const interview = interviewOf([segment('a', { uk: 'їжак', en: 'resume' })])
    expect(found(interview, 'іжак')).toEqual([])
    expect(found(interview, 'résumé')).toEqual([])
  })

  test('finds text that was typed in decomposed form', () => {
    const interview = interviewOf([segment('a', { ko: '한국', uk: 'її' })])
    expect(found(interview, '한국'.normalize('NFD'))).toEqual(['a ko 0-2'])
    expect(found(interview, 'її'.normalize('NFD'))).toEqual(['a uk 0-2'])
  })

  test('finds a word whichever apostrophe or space it was written with', () => {
    const interview = interviewOf([segment('a', { uk: 'п’ять\u00a0років' })])
    expect(found(interview, "п'ять років")).toEqual(['a uk 0-11'])
    expect(found(interview, 'пʼять')).toEqual(['a uk 0-5'])
  })

  test('counts every occurrence once, without overlaps', () => {
    const interview = interviewOf([segment('a', { en: 'aaaa' })])
    expect(found(interview, 'aa')).toEqual(['a en 0-2', 'a en 2-4'])
  })

  test('points at the right place behind a capital whose small form is longer', () => {
    const interview = interviewOf([segment('a', { en: 'İİ Kursk' })])
    expect(found(interview, 'kursk')).toEqual(['a en 3-8'])
  })

  test('looks only where it is asked to', () => {
    const interview = interviewOf([segment('a', { en: 'Kursk', uk: 'Kursk' }, 'Kursk')])
    const scope = { languages: ['uk' as LanguageTag], notes: false }
    expect(found(interview, 'kursk', scope)).toEqual(['a uk 0-5'])
  })

  test('finds nothing for an empty query', () => {
    expect(found(interviewOf([segment('a', { en: 'x  y' })]), '  ')).toEqual([])
  })

  test('ends a search that nobody could step through', () => {
    const interview = interviewOf([segment('a', { en: 'e'.repeat(FIND_HITS_MAX + 5) })])
    expect(findInInterview(interview, 'e', everywhere)).toHaveLength(FIND_HITS_MAX)
  })

  test('finds what an edit changed', () => {
    const before = interviewOf([segment('a', { en: 'Kursk' }), segment('b', { en: 'Kursk' })])
    expect(found(before, 'kyiv')).toEqual([])
    const after = foldAll(before, [
      {
        type: 'RenditionSet',
        segment: id('b'),
        language: 'en' as LanguageTag,
        before: rendition('Kursk'),
        after: { ...rendition('Kyiv'), revision: 2 },
      },
    ])
    expect(found(after, 'kyiv')).toEqual(['b en 0-4'])
    expect(found(after, 'kursk')).toEqual(['a en 0-5'])
  })
})

describe('going through what was found', () => {
  const hits = findInInterview(
    interviewOf([segment('a', { en: 'x' }), segment('b', {}), segment('c', { en: 'x x' })]),
    'x',
    everywhere,
  )
  const order = [id('a'), id('b'), id('c')]

  test('starts at the row that the person is at, or at the next that matches', () => {
    expect(hitFrom(hits, order, id('b'))).toBe(1)
    expect(hitFrom(hits, order, null)).toBe(0)
  })

  test('goes round at both ends', () => {
    expect(stepThrough(2, 3, 1)).toBe(0)
    expect(stepThrough(0, 3, -1)).toBe(2)
  })

  test('stays at the place that was shown when the list changes', () => {
    const shown = hits[2] ?? null
    expect(sameHit(hits.slice(1), shown)).toBe(1)
    expect(sameHit(hits.slice(0, 1), shown)).toBe(-1)
  })
})

test('a folded text is as long as the text', () => {
  for (const text of ['İstanbul', 'ΣΊΣΥΦΟΣ', 'Straße', 'ﬁ', '𝔘𐐀', 'п’ять']) {
    expect(foldForSearch(text)).toHaveLength(text.length)
  }
})
