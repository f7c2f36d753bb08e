import { describe, expect, it } from 'vitest'
import type { ParticipantId, SegmentId } from '#core/interview/ids.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  refusal,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'

const ID = 's1' as SegmentId

const commit = (language: LanguageTag, text: string): Body => ({
  type: 'CommitRendition',
  segment: ID,
  language,
  text,
  author: null,
  origin: { type: 'typed' },
})

const withSegment = (renditions: Record<string, string> = {}) =>
  carriedOut(emptyInterview(), {
    type: 'AddSegment',
    segment: segment(ID, { renditions: texts(renditions) }),
    after: 'end',
  })

const renditionsOf = (interview: ReturnType<typeof emptyInterview>) => {
  const found = interview.segments.get(ID)
  if (found === undefined) throw new Error('no segment')
  return found
}

describe('committing a rendition', () => {
  it('stores the text in NFC, whatever the keyboard sent', () => {
    const decomposed = '한국어'.normalize('NFD')
    const interview = carriedOut(withSegment(), commit(KO, decomposed))
    expect(renditionsOf(interview).renditions[KO]?.text).toBe('한국어')
  })

  it('drops what is no text: control characters and lone surrogates, and folds line ends', () => {
    const interview = carriedOut(withSegment(), commit(KO, 'a\u0000b\r\nc\ud800\td'))
    expect(renditionsOf(interview).renditions[KO]?.text).toBe('ab\nc\ufffd\td')
  })

  it('marks the source original and every other rendition interpreted', () => {
    const interview = carriedOut(withSegment(), commit(KO, '네'), commit(UK, 'Так'))
    expect(renditionsOf(interview).renditions[KO]?.kind).toBe('original')
    expect(renditionsOf(interview).renditions[UK]?.kind).toBe('interpreted')
  })

  it('removes the rendition when nothing but white space is left', () => {
    const interview = carriedOut(withSegment({ ko: '네' }), commit(KO, ' \n'))
    expect(renditionsOf(interview).renditions[KO]).toBeUndefined()
  })

  it('makes a final rendition a draft again when its text changes', () => {
    const interview = carriedOut(
      withSegment({ ko: '네' }),
      { type: 'SetStatus', segments: [ID], status: 'final' },
      commit(KO, '아니요'),
    )
    expect(renditionsOf(interview).renditions[KO]?.status).toBe('draft')
  })

  it('refuses a language that is not in the interview', () => {
    expect(refusal(withSegment(), commit('fr' as LanguageTag, 'oui'))).toEqual({
      code: 'LANGUAGE_NOT_IN_INTERVIEW',
      language: 'fr',
    })
  })

  it('refuses an author who is no participant', () => {
    const body = { ...commit(KO, '네'), author: 'nobody' as ParticipantId } as Body
    expect(refusal(withSegment(), body)).toMatchObject({ code: 'UNKNOWN_ENTITY' })
  })

  it('refuses a text over the limit and names both lengths', () => {
    expect(refusal(withSegment(), commit(KO, 'x'.repeat(200_001)))).toEqual({
      code: 'TEXT_TOO_LONG',
      length: 200_001,
      limit: 200_000,
    })
  })
})

describe('a stale rendition', () => {
  it('is one whose source changed after it was made', () => {
    const fresh = withSegment({ ko: '네', uk: 'Так' })
    expect(isStale(renditionsOf(fresh), UK)).toBe(false)
    const changed = carriedOut(fresh, commit(KO, '아니요'))
    expect(isStale(renditionsOf(changed), UK)).toBe(true)
  })

  it('is up to date again once it is confirmed by committing it unchanged', () => {
    const changed = carriedOut(
      withSegment({ ko: '네', uk: 'Так' }),
      commit(KO, '예'),
      commit(UK, 'Так'),
    )
    expect(isStale(renditionsOf(changed), UK)).toBe(false)
  })

  it('does not arise when the interpreter wrote before the source was typed', () => {
    const early = carriedOut(withSegment(), commit(UK, 'Так'), commit(KO, '네'))
    expect(isStale(renditionsOf(early), UK)).toBe(false)
    expect(isStale(renditionsOf(carriedOut(early, commit(KO, '예'))), UK)).toBe(true)
  })

  it('arises when the source is removed and written anew', () => {
    const anew = carriedOut(withSegment({ ko: '네', uk: 'Так' }), commit(KO, ''), commit(KO, '예'))
    expect(isStale(renditionsOf(anew), UK)).toBe(true)
  })

  it('does not arise when only the mark of the source language is corrected', () => {
    const corrected = carriedOut(withSegment({ ko: '네', uk: 'Так', en: 'Yes' }), {
      type: 'SetSource',
      segments: [ID],
      language: UK,
    })
    const found = renditionsOf(corrected)
    expect([KO, UK, EN].map((language) => isStale(found, language))).toEqual([false, false, false])
    expect(found.renditions[UK]?.kind).toBe('original')
    expect(found.renditions[KO]?.kind).toBe('interpreted')
  })
})
