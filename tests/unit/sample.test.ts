import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { interviewDocumentSchema } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { normalizeText } from '#core/interview/text.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { COVERAGE_STATES, coverage } from '#core/report/coverage.ts'
import { STANCES } from '#core/report/stance.ts'

const file = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)
const text = readFileSync(file, 'utf8')
const sample = interviewDocumentSchema.parse(JSON.parse(text))
const interview = fromDocument(sample)
const [ko, uk, en] = sample.languages as readonly [LanguageTag, LanguageTag, LanguageTag]

const segmentsSaying = (words: string): readonly Segment[] =>
  sample.segments.filter((segment) =>
    Object.values(segment.renditions).some((rendition) => rendition.text.includes(words)),
  )
const roleOf = (segment: Segment): string | undefined =>
  sample.participants.find((participant) => participant.id === segment.speaker)?.role

/** What a person reads of it, by the language it is in. */
const texts: readonly (readonly [language: string, text: string])[] = [
  ...sample.segments.flatMap((segment) =>
    Object.entries(segment.renditions).map(
      ([language, rendition]) => [language, rendition.text] as const,
    ),
  ),
  ...sample.statements.flatMap((statement) =>
    [statement.text, ...statement.attribution].flatMap((local) => Object.entries(local)),
  ),
]

describe('the sample case', () => {
  test('is a valid document that keeps every invariant', () => {
    expect(invariantViolations(interview)).toEqual([])
    expect(toDocument(interview)).toEqual(sample)
  })

  test('is stored with sorted keys, in NFC, with a newline at its end', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    }
    expect(text).toBe(`${JSON.stringify(sorted(JSON.parse(text)), null, 2)}\n`)
    for (const [, written] of texts) expect(normalizeText(written)).toBe(written)
  })

  test('says that it is an exercise, and names nobody', () => {
    expect(sample.exercise).toBe(true)
    expect(sample.title).toContain('exercise')
    expect(sample.timeZone).toBe('Europe/Kyiv')
    expect(
      sample.participants.map(({ label, role, name, pseudonym }) => [label, role, name, pseudonym]),
    ).toEqual([
      ['A', 'interviewee', '', 'Interviewee A'],
      ['Q', 'interviewer', 'The investigator', ''],
      ['INT', 'interpreter', 'The interpreter', ''],
      ['OBS', 'observer', 'The observer', ''],
    ])
  })

  test('is written in three languages, each in its own script', () => {
    const script: Readonly<Record<string, RegExp>> = {
      ko: /\p{Script=Hangul}/u,
      uk: /\p{Script=Cyrillic}/u,
      en: /\p{Script=Latin}/u,
    }
    for (const [language, written] of texts) expect(written).toMatch(script[language] ?? /^$/)
    const ukrainian = texts.filter(([language]) => language === 'uk').map(([, written]) => written)
    expect(ukrainian.filter((written) => /[ыэёъ]|\p{Script=Latin}/iu.test(written))).toEqual([])
    expect(texts.filter(([, written]) => /[\u1100-\u11ff\u3130-\u318f]/.test(written))).toEqual([])
  })
})

describe('the report', () => {
  test('carries S1 to S12 in every language, with who states them and through whom', () => {
    expect(sample.statements.map((statement) => statement.label)).toEqual(
      Array.from({ length: 12 }, (_, index) => `S${index + 1}`),
    )
    for (const statement of sample.statements)
      for (const local of [statement.text, ...statement.attribution])
        expect(Object.keys(local).sort()).toEqual([...sample.languages].sort())
    const chains = sample.statements.map((statement) =>
      statement.attribution.map((by) => by[en]).join(' ← '),
    )
    const nis = 'National Intelligence Service (South Korea)'
    expect(chains).toEqual([
      `${nis} ← Yonhap`,
      'Ukrainian forces ← the report',
      'the Ukrainian side ← the report',
      'the Ukrainian side ← the report',
      'the captives ← the report',
      'the report',
      'the President of Ukraine ← the report',
      `${nis} ← Yonhap`,
      `${nis} ← the report`,
      `${nis} ← the report`,
      'the President of Ukraine ← the report',
      'the President of Ukraine ← the report',
    ])
  })

  test('is a dated text in English whose passages are the statements’ anchors', () => {
    const [report, ...others] = sample.reports
    expect(others).toEqual([])
    expect(report?.publishedOn).toBe('2025-01-13')
    expect(report?.publisher).toBe('')
    expect(report?.language).toBe(en)
    for (const { anchor } of sample.statements) {
      expect(anchor).not.toBeNull()
      expect(report?.text.slice(anchor?.start, anchor?.end)).toBe(anchor?.quote)
    }
  })

  test('is borne on by links of every stance, and shows every state of coverage', () => {
    const linked = coverage(interview).filter(({ linked: byStance }) =>
      STANCES.some((stance) => byStance[stance].length > 0),
    )
    expect(linked.map(({ statement }) => statement.label)).toEqual([
      'S1',
      'S4',
      'S5',
      'S7',
      'S8',
      'S9',
      'S10',
    ])
    for (const stance of STANCES)
      expect(linked.some(({ linked: byStance }) => byStance[stance].length > 0)).toBe(true)
    const states = new Set(coverage(interview).map(({ state }) => state))
    expect([...states].sort()).toEqual([...COVERAGE_STATES].sort())
  })

  test('has S7 and S8 borne on by one passage', () => {
    const labels = new Map(sample.statements.map(({ id, label }) => [id, label]))
    const pair = sample.segments
      .flatMap((segment) => [
        segment.links.filter((link) => /^S[78]$/.test(labels.get(link.statement) ?? '')),
      ])
      .filter((links) => links.length > 0)
    expect(pair).toHaveLength(1)
    expect(pair[0]?.map((link) => link.stance)).toEqual(['contradicts', 'supports'])
    expect(pair[0]?.[0]?.anchor).toEqual(pair[0]?.[1]?.anchor)
  })

  test('links to passages that exist', () => {
    const anchored = sample.segments.flatMap((segment) =>
      segment.links.flatMap(({ anchor }) => (anchor === null ? [] : [{ segment, anchor }])),
    )
    expect(anchored.length).toBeGreaterThan(5)
    for (const { segment, anchor } of anchored) {
      const passage = segment.renditions[anchor.language]?.text.slice(anchor.start, anchor.end)
      expect(passage).toHaveLength(anchor.end - anchor.start)
      expect(passage).toBe(passage?.trim())
    }
  })
})

describe('the interview', () => {
  test('has about forty segments in two sittings of January 2025, in the order of the clock', () => {
    expect(sample.segments.length).toBeGreaterThanOrEqual(38)
    expect(sample.segments.length).toBeLessThanOrEqual(48)
    expect(sample.sittings).toHaveLength(2)
    const times = sample.segments.flatMap(({ wallStart, wallEnd }) => [wallStart, wallEnd])
    expect(times).toEqual(times.toSorted())
    for (const segment of sample.segments) {
      const sitting = sample.sittings.find(({ id }) => id === segment.sitting)
      expect([sitting?.startedAt, segment.wallStart, segment.wallEnd, sitting?.endedAt]).toEqual(
        [sitting?.startedAt, segment.wallStart, segment.wallEnd, sitting?.endedAt].toSorted(),
      )
      expect(segment.wallStart).toMatch(/^2025-01-/)
      for (const rendition of Object.values(segment.renditions))
        expect(rendition.at > String(segment.wallStart)).toBe(true)
    }
  })

  test('begins with the notices: name, rank, birth date and number are all that is owed', () => {
    const first = sample.segments[0]
    expect(roleOf(first as Segment)).toBe('interviewer')
    expect(first?.renditions[en]?.text).toMatch(/name.*rank.*date of birth.*number/)
    expect(first?.renditions[en]?.text).toContain('You need not answer any other question')
  })

  test('has each speaker in the language they speak, the interpreter for themself in two', () => {
    const sources = (role: string) =>
      new Set(
        sample.segments.filter((segment) => roleOf(segment) === role).map(({ source }) => source),
      )
    expect(sources('interviewee')).toEqual(new Set([ko]))
    expect(sources('interviewer')).toEqual(new Set([uk]))
    expect(sources('interpreter')).toEqual(new Set([ko, uk]))
    expect(sources('observer')).toEqual(new Set([en]))
  })

  test('keeps original, interpreted and translated apart, draft and final, with authors', () => {
    const renditions = sample.segments.flatMap((segment) =>
      Object.entries(segment.renditions).map(([language, rendition]) => ({
        isSource: language === segment.source,
        ...rendition,
      })),
    )
    for (const { kind, isSource, basedOn, author } of renditions) {
      expect(kind === 'original').toBe(isSource)
      expect(basedOn === null).toBe(isSource)
      expect(author).not.toBeNull()
    }
    expect(new Set(renditions.map(({ kind }) => kind)).size).toBe(3)
    expect(new Set(renditions.map(({ status }) => status)).size).toBe(2)
    expect(new Set(renditions.map(({ author }) => author)).size).toBe(2)
  })

  test('uses northern words and spellings, and names places and units', () => {
    const said = sample.segments
      .filter((segment) => roleOf(segment) === 'interviewee')
      .map((segment) => segment.renditions[ko]?.text)
      .join('\n')
    for (const word of ['로씨야', '련대', '동무', '렬차', '군관', '일없습니다'])
      expect(said).toContain(word)
    for (const name of ['쿠르스크', '정찰총국', '제11군단'])
      expect(segmentsSaying(name).length).toBeGreaterThan(0)
  })

  test('has one answer on whose number two renditions disagree', () => {
    const numbers = (language: LanguageTag, segment: Segment): string =>
      (segment.renditions[language]?.text.match(/\d{3,}/g) ?? []).join()
    const answers = sample.segments.filter((segment) => roleOf(segment) === 'interviewee')
    const disagreeing = answers.filter(
      (segment) => numbers(uk, segment) !== numbers(en, segment) && segment.renditions[en],
    )
    expect(disagreeing.map((segment) => [ko, uk, en].map((tag) => numbers(tag, segment)))).toEqual([
      ['150', '150', '115'],
    ])
  })

  test('has a written answer, a nod and a silence with its length', () => {
    const inMode = (mode: string) => sample.segments.filter((segment) => segment.mode === mode)
    expect(inMode('written')).toHaveLength(1)
    expect(inMode('gesture').map((segment) => segment.renditions[en]?.text)).toEqual(['[nods]'])
    const [silence, ...others] = inMode('silence')
    expect(others).toEqual([])
    const length = Date.parse(String(silence?.wallEnd)) - Date.parse(String(silence?.wallStart))
    expect(silence?.renditions[en]?.text).toBe(`[silence ${length / 1000} s]`)
  })

  test('has an inaudible passage in every language and a false start', () => {
    const [inaudible, ...others] = segmentsSaying('[inaudible')
    expect(others).toEqual([])
    for (const language of sample.languages)
      expect(inaudible?.renditions[language]?.text).toMatch(/\[\D+ \d\d:\d\d:\d\d\]/)
    expect(segmentsSaying('중-…')).toHaveLength(1)
  })

  test('has a question of the interpreter’s own, in a row of its own', () => {
    const own = sample.segments.filter(
      (segment) => roleOf(segment) === 'interpreter' && segment.source === ko,
    )
    expect(own.some((segment) => segment.renditions[ko]?.text.endsWith('말합니까?'))).toBe(true)
  })

  test('has an objection during read-back, and leaves the disputed text legible', () => {
    const [objection, ...others] = sample.segments.filter((segment) =>
      segment.note.startsWith('Objection during read-back'),
    )
    expect(others).toEqual([])
    expect(objection?.sitting).toBe(sample.sittings[1]?.id)
    expect(objection?.renditions[ko]?.text).toContain('‘다들 알고 있었습니다’')
    expect(segmentsSaying('다들 알고 있었습니다.')).toHaveLength(1)
  })

  test('has one row without English and one stale rendition', () => {
    const incomplete = sample.segments.filter(
      (segment) => Object.keys(segment.renditions).length < sample.languages.length,
    )
    expect(incomplete).toHaveLength(1)
    expect(incomplete[0]?.renditions[en]).toBeUndefined()
    const stale = sample.segments.flatMap((segment) =>
      sample.languages.filter((language) => isStale(segment, language)),
    )
    expect(stale).toEqual([en])
  })
})
