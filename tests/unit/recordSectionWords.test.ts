import { describe, expect, test } from 'vitest'
import { RECORD_SECTIONS } from '#core/interview/closing.ts'
import { INTERPRETING_MODES } from '#core/interview/entries/assignment.ts'
import { RECORDING_STATES, VERBATIM_LEVELS } from '#core/interview/entries/header.ts'
import { CONFLICT_CHECKS, OATHS } from '#core/interview/entries/interpreter.ts'
import { NOTICE_REPLIES } from '#core/interview/entries/notice.ts'
import { READ_BACK_WAYS } from '#core/interview/entries/readBack.ts'
import { REMARK_OUTCOMES, REMARK_TYPES } from '#core/interview/entries/remark.ts'
import { SIGNATURE_STATES } from '#core/interview/entries/signature.ts'
import { MARK_KINDS } from '#core/interview/mark.ts'
import { COPIES, DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { printRecord } from '#core/record/printRecord.ts'
import {
  BACK_SECTIONS,
  FRONT_SECTIONS,
  type LabelledValue,
  type RecordBlock,
  type RecordValue,
} from '#core/record/recordSection.ts'
import { recordWord } from '#core/record/recordWords.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { printWords } from '../fixtures/sectionText.ts'

const SEAL = { seq: 1, head: '', document: '', printedAt: '2025-01-20T09:30:00.000Z' }
const { closings, ...unclosed } = filledRecord()
const DOCUMENTS = [
  filledRecord(),
  { ...unclosed, closings: closings.slice(0, 1) },
  { ...unclosed, closings: [] },
  { ...unclosed, closings: [], entries: [] },
]

const BLOCKS: readonly RecordBlock[] = DOCUMENTS.flatMap((document) =>
  COPIES.flatMap((copy) => {
    const record = printRecord(document, { ...DEFAULT_PRINT, copy }, SEAL)
    if (!record.ok) throw new Error(record.error.code)
    return [...record.value.front, ...record.value.back].flatMap(({ blocks }) => blocks)
  }),
)

function wordsOf(value: RecordValue): readonly string[] {
  if (value.type === 'values') return value.values.flatMap(wordsOf)
  return value.type === 'word' ? [value.word] : []
}

/** The labels and the words that a block names. */
function named(block: RecordBlock): { readonly labels: string[]; readonly words: string[] } {
  const of = (facts: readonly LabelledValue[], ...values: readonly RecordValue[]) => ({
    labels: facts.map(({ label }) => label),
    words: [...facts.map(({ value }) => value), ...values].flatMap(wordsOf),
  })
  switch (block.type) {
    case 'facts':
      return of(block.facts)
    case 'heading':
    case 'paragraph':
      return of([], block.text)
    case 'table':
      return {
        labels: block.columns.map(({ label }) => label),
        words: block.rows.flat().flatMap(wordsOf),
      }
    case 'parallel':
      return of([])
    case 'erratum':
      return of(block.erratum.facts)
    case 'signature':
      return of(
        block.signature.facts,
        block.signature.role,
        ...(block.signature.declaration === null ? [] : [block.signature.declaration]),
      )
  }
}

const chosen = (group: string, keys: readonly string[]) =>
  keys.filter((key) => key !== 'unknown').map((key) => `${group}-${key}`)

/** What the choices of the entries can say, whether or not the filled record says it. */
const CHOICES: readonly string[] = [
  ...chosen('mode', INTERPRETING_MODES),
  ...chosen('recording', RECORDING_STATES),
  ...chosen('verbatim', VERBATIM_LEVELS),
  ...chosen('conflict', CONFLICT_CHECKS),
  ...chosen('oath', OATHS),
  ...chosen('reply', NOTICE_REPLIES),
  ...chosen('way', READ_BACK_WAYS),
  ...chosen('remark', REMARK_TYPES),
  ...chosen('outcome', REMARK_OUTCOMES),
  ...chosen('readState', ['read', 'changed', 'unread', 'textless']),
  ...chosen('open', ['drafts', 'stale', 'unread', 'remarks', 'findings']),
  ...SIGNATURE_STATES.filter((state) => state !== 'open'),
  ...chosen('mark', MARK_KINDS),
  ...chosen('legend', ['redacted', 'redacted-meaning']),
  ...RECORD_SECTIONS.map((section) => `record.sections.${section}`),
]

describe.each(INTERFACE_LANGUAGES)('the words of the record’s sections in %s', (language) => {
  const words = printWords(language)

  test('head every section', () => {
    expect(Object.keys(words.record.sections)).toEqual([...FRONT_SECTIONS, ...BACK_SECTIONS])
  })

  test('label everything that is printed', () => {
    const labels = new Set(BLOCKS.flatMap((block) => named(block).labels))
    expect(labels.size).toBeGreaterThan(60)
    expect([...labels].filter((label) => !words.record.labels[label])).toEqual([])
  })

  test('say everything that can be said', () => {
    const said = new Set([...BLOCKS.flatMap((block) => named(block).words), ...CHOICES])
    const isSaid = (word: string) =>
      word.includes('.')
        ? recordWord(words, { type: 'word', word }) !== word
        : words.record.words[word] !== undefined
    expect([...said].filter((word) => !isSaid(word))).toEqual([])
  })

  test('take the same facts as in English', () => {
    const facts = (all: Readonly<Record<string, string>>) =>
      Object.entries(all).map(([key, text]) => [key, (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()])
    expect(facts(words.record.words)).toEqual(facts(printWords('en').record.words))
  })
})
