import type { RecordValue } from './recordSection.ts'

/** The words that the sections name by keys: `record` of the print labels of one language. */
export interface RecordWords {
  /** Of `RecordSection.key`. */
  readonly sections: Readonly<Record<string, string>>
  /** Of `LabelledValue.label` and `TableColumn.label`. */
  readonly labels: Readonly<Record<string, string>>
  /** Of `RecordValue` of the type `word`; `notRecorded` is one of them. */
  readonly words: Readonly<Record<string, string>>
}

/** A word with its facts in place of {{name}}. A key without a word stands for itself. */
export function recordWord(
  words: RecordWords,
  { word, facts = {} }: Extract<RecordValue, { readonly type: 'word' }>,
): string {
  return (words.words[word] ?? word).replace(
    /\{\{(\w+)\}\}/g,
    (whole, name) => facts[name] ?? whole,
  )
}
