import type { RecordValue } from './recordSection.ts'

/** The words that the sections name by keys. */
export interface RecordWords {
  /** Of `RecordSection.key`. */
  readonly sections: Readonly<Record<string, string>>
  /** Of `LabelledValue.label` and `TableColumn.label`. */
  readonly labels: Readonly<Record<string, string>>
  /** Of `RecordValue` of the type `word`; `notRecorded` is one of them. */
  readonly words: Readonly<Record<string, string>>
}

/** The print labels of one language; what the sections do not name is unknown here. */
export interface PrintWords {
  readonly record: RecordWords
  /** What is read out of a bar. */
  readonly redacted: string
}

/** A word with its facts in place of {{name}}. A key without a word stands for itself. */
export function recordWord(
  words: PrintWords,
  { word, facts = {} }: Extract<RecordValue, { readonly type: 'word' }>,
): string {
  const found = word.includes('.') ? at(words, word.split('.')) : words.record.words[word]
  if (typeof found !== 'string') return word
  return found.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => facts[name] ?? whole)
}

function at(words: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (group, key) =>
      typeof group === 'object' && group !== null
        ? (group as Readonly<Record<string, unknown>>)[key]
        : undefined,
    words,
  )
}
