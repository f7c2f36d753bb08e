import { describe, expect, test } from 'vitest'
import type { StatementId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { attributionChain, localText } from '#core/report/localText.ts'
import type { LocalText, Statement } from '#core/report/statement.ts'
import { anchorPieces, anchorsAt } from '../../renderer/features/statements/anchorPieces.ts'
import { matchesStatement } from '../../renderer/features/statements/matchesStatement.ts'
import { stanceKey } from '../../renderer/features/statements/stanceKey.ts'
import { trimmedRange } from '../../renderer/features/statements/trimmedRange.ts'
import { withText } from '../../renderer/features/statements/withText.ts'

const local = (texts: Record<string, string>): LocalText => texts as LocalText

describe('a claim in the reader’s language', () => {
  const claim = local({ en: 'They were captured', 'ko-KP': '그들은 포로가 되였다' })

  test('is shown in the first language that has it', () => {
    expect(localText(claim, ['uk', 'en'])).toEqual({ language: 'en', text: 'They were captured' })
  })

  test('is shown in a regional form of the language when that is what there is', () => {
    expect(localText(claim, ['ko'])?.language).toBe('ko-KP')
  })

  test('is shown in any language rather than not at all', () => {
    expect(localText(local({ uk: 'Їх узято в полон' }), ['ko', 'en'])?.language).toBe('uk')
  })

  test('is nothing when no language has it', () => {
    expect(localText({}, ['en'])).toBeNull()
  })

  test('names who states it first, then through whom it came', () => {
    const chain = attributionChain(
      [local({ en: 'National Intelligence Service', uk: 'Розвідка' }), {}, local({ en: 'Yonhap' })],
      ['uk', 'en'],
    )
    expect(chain.map((name) => name.text)).toEqual(['Розвідка', 'Yonhap'])
  })

  test('loses a language when its text is emptied', () => {
    expect(withText(claim, 'en' as LanguageTag, '  ')).toEqual({ 'ko-KP': '그들은 포로가 되였다' })
  })
})

describe('passages in a report’s text', () => {
  const passages = [
    { id: 'S1', start: 2, end: 8 },
    { id: 'S2', start: 5, end: 10 },
    { id: 'S3', start: 20, end: 25 },
  ]

  test('cover the whole text without a gap', () => {
    const pieces = anchorPieces(30, passages)
    expect(pieces[0]?.start).toBe(0)
    expect(pieces.at(-1)?.end).toBe(30)
    expect(pieces.slice(1).map((piece) => piece.start)).toEqual(
      pieces.slice(0, -1).map((piece) => piece.end),
    )
  })

  test('may overlap, and say which statements lie where', () => {
    const pieces = anchorPieces(30, passages)
    expect(pieces.map((piece) => piece.anchors.join('+'))).toEqual([
      '',
      'S1',
      'S1+S2',
      'S2',
      '',
      'S3',
      '',
    ])
  })

  test('end where the text ends, even while it is being shortened', () => {
    const pieces = anchorPieces(7, passages)
    expect(pieces.at(-1)).toEqual({ start: 5, end: 7, anchors: ['S1', 'S2'] })
    expect(pieces.map((piece) => piece.end)).toEqual([2, 5, 7])
  })

  test('are reached by a click, the shortest first', () => {
    expect(anchorsAt(6, [{ id: 'long', start: 0, end: 30 }, ...passages])).toEqual([
      'S2',
      'S1',
      'long',
    ])
    expect(anchorsAt(8, passages)).toEqual(['S2'])
    expect(anchorsAt(15, passages)).toEqual([])
  })

  test('are taken without the white space around the selection', () => {
    expect(trimmedRange('a  the claim \n b', { start: 1, end: 14 })).toEqual({ start: 3, end: 12 })
    expect(trimmedRange('a    b', { start: 1, end: 4 })).toBeNull()
  })
})

describe('filtering statements', () => {
  const statement: Statement = {
    id: 's1' as StatementId,
    order: 'a0',
    report: 'r1' as Statement['report'],
    label: 'S1',
    text: local({ en: 'The soldiers belonged to the Bureau', ko: '정찰총국 소속이었다' }),
    attribution: [local({ en: 'Intelligence Service' }), local({ en: 'Yonhap' })],
    anchor: { start: 0, end: 5, quote: 'The two' },
    note: 'check the unit',
  }

  test('finds words of the label, the claim in any language, the sources and the note', () => {
    for (const query of [
      's1',
      'BUREAU',
      '정찰총국',
      'yonhap',
      'unit',
      'the two',
      'bureau yonhap',
    ]) {
      expect(matchesStatement(statement, query), query).toBe(true)
    }
  })

  test('asks for every word', () => {
    expect(matchesStatement(statement, 'bureau kyiv')).toBe(false)
  })

  test('shows everything for an empty filter', () => {
    expect(matchesStatement(statement, ' ')).toBe(true)
  })
})

describe('keys on a statement', () => {
  const press = (code: string, more: Partial<KeyboardEvent> = {}) =>
    stanceKey({
      code,
      key: code,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      ...more,
    })

  test('digits set the stance by their place on the keyboard, whatever the layout types', () => {
    expect(press('Digit1', { key: '1' })).toEqual({ set: 'supports' })
    expect(press('Digit2', { key: 'é' })).toEqual({ set: 'contradicts' })
    expect(press('Numpad5')).toEqual({ set: 'unclear' })
  })

  test('digits beyond the stances and digits with modifiers do nothing', () => {
    expect(press('Digit6')).toBeNull()
    expect(press('Digit1', { altKey: true })).toBeNull()
  })

  test('Delete removes the link', () => {
    expect(press('Delete')).toBe('remove')
  })
})
