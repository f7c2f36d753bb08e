import { describe, expect, it } from 'vitest'
import type {
  EntryId,
  LinkId,
  ParticipantId,
  RedactionId,
  StatementId,
} from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import {
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  NOW,
  refusal,
  UK,
} from '../fixtures/interviewOf.ts'
import { A, add, correct, header, Q, remark, rowId } from '../fixtures/recordEntries.ts'

const furnished = furnishedInterview()
const row = (interview: Interview, number: number) =>
  interview.segments.get(rowId(number)) as Segment
const erratum = (name: string) => name as EntryId

describe('a correction', () => {
  it('keeps the old text beside the new one, with who asked for it and why', () => {
    const interview = carriedOut(furnished, correct(0, 'Ні.  Це не так.'))
    expect(interview.entries.get(erratum('erratum-0'))).toMatchObject({
      kind: 'erratum',
      segment: rowId(0),
      language: 'uk',
      before: 'Так. Це правда.',
      after: 'Ні.  Це не так.',
      reason: 'misheard',
      proposer: A,
      agreedBy: [A, Q],
      at: NOW,
    })
    expect(row(interview, 0).renditions[UK]).toMatchObject({
      text: 'Ні.  Це не так.',
      status: 'final',
      kind: 'interpreted',
      author: Q,
      origin: { type: 'typed' },
      revision: 2,
      basedOn: { language: 'ko', revision: 1 },
    })
  })

  it('of the source leaves up to date what is corrected or confirmed with it, and nothing else', () => {
    const both = carriedOut(
      furnished,
      correct(0, '', {
        corrections: [
          { erratum: erratum('e-uk'), language: UK, text: 'Так. Це правда.' },
          { erratum: erratum('e-ko'), language: KO, text: '아니요.' },
        ],
      }),
    )
    expect([UK, EN].map((language) => isStale(row(both, 0), language))).toEqual([false, true])
    expect(both.entries.has(erratum('e-uk'))).toBe(false)
    expect(both.entries.get(erratum('e-ko'))).toMatchObject({ before: '네. 그렇습니다.' })
    const later = carriedOut(
      both,
      correct(0, '', {
        corrections: [{ erratum: erratum('e-en'), language: EN, text: 'Yes. That is true.' }],
      }),
    )
    expect(isStale(row(later, 0), EN)).toBe(false)
    expect(later.entries.size).toBe(both.entries.size)
  })

  it('adds a text that was missing, and strikes one out', () => {
    const struck = carriedOut(furnished, correct(0, ' \n'))
    expect(row(struck, 0).renditions[UK]).toBeUndefined()
    expect(struck.entries.get(erratum('erratum-0'))).toMatchObject({ after: '' })
    const added = carriedOut(
      struck,
      correct(0, 'Так.', {
        corrections: [{ erratum: erratum('again'), language: UK, text: 'Так.' }],
      }),
    )
    expect(added.entries.get(erratum('again'))).toMatchObject({ before: '', after: 'Так.' })
    expect(row(added, 0).renditions[UK]?.kind).toBe('translated')
  })

  it('moves the anchors and the redactions of the words that stay', () => {
    const interview = carriedOut(
      furnished,
      {
        type: 'AddLink',
        segment: rowId(0),
        link: {
          id: 'link' as LinkId,
          statement: 'statement-S1' as StatementId,
          stance: 'supports',
          note: '',
          anchor: { language: UK, start: 8, end: 14 },
        },
      },
      {
        type: 'AddRedactions',
        redactions: [
          {
            id: 'red' as RedactionId,
            group: 'red' as RedactionId,
            segment: rowId(0),
            language: UK,
            start: 8,
            end: 14,
          },
        ],
        reason: 'a name',
        author: null,
      },
      correct(0, 'Авжеж так. Це правда.'),
    )
    const { links, redactions, renditions } = row(interview, 0)
    const text = renditions[UK]?.text ?? ''
    expect(text.slice(links[0]?.anchor?.start, links[0]?.anchor?.end)).toBe('правда')
    expect(text.slice(redactions[0]?.start, redactions[0]?.end)).toBe('правда')
  })

  it('answers the remark that led to it', () => {
    const interview = carriedOut(
      furnished,
      add(remark()),
      correct(1, 'Ні.', { remark: 'remark' as EntryId }),
    )
    expect(interview.entries.get('remark' as EntryId)).toMatchObject({ outcome: 'corrected' })
    expect(interview.entries.get(erratum('erratum-1'))).toMatchObject({ remark: 'remark' })
  })

  it('is refused when it changes nothing, or says not why', () => {
    expect(refusal(furnished, correct(0, 'Так. Це правда.'))).toEqual({
      code: 'ERRATUM_CHANGES_NOTHING',
    })
    expect(refusal(furnished, correct(0, 'Ні.', { reason: ' \n' }))).toEqual({
      code: 'FIELD_EMPTY',
      field: 'reason',
    })
  })

  it('is refused when it names what does not fit', () => {
    const nobody = 'nobody' as ParticipantId
    for (const changes of [{ proposer: nobody }, { agreedBy: [nobody] }, { author: nobody }]) {
      expect(refusal(furnished, correct(0, 'Ні.', changes))).toEqual({
        code: 'UNKNOWN_ENTITY',
        kind: 'participant',
        id: 'nobody',
      })
    }
    const withHeader = carriedOut(furnished, add(header()))
    expect(refusal(withHeader, correct(0, 'Ні.', { remark: 'header' as EntryId }))).toMatchObject({
      code: 'ENTRY_KIND',
    })
    const one = { erratum: erratum('e'), language: UK, text: 'Ні.' }
    expect(
      refusal(furnished, correct(0, '', { corrections: [one, { ...one, erratum: erratum('f') }] })),
    ).toEqual({ code: 'LANGUAGE_DUPLICATE', language: 'uk' })
    expect(
      refusal(furnished, correct(0, '', { corrections: [one, { ...one, language: KO }] })),
    ).toEqual({ code: 'ID_TAKEN', kind: 'entry', id: 'e' })
    expect(
      refusal(
        furnished,
        correct(0, '', { corrections: [{ ...one, language: 'fr' as LanguageTag }] }),
      ),
    ).toEqual({ code: 'LANGUAGE_NOT_IN_INTERVIEW', language: 'fr' })
  })
})
