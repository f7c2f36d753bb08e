import { bit } from './endings.ts'
import { ukrainianForms } from './ukrainianForms.ts'

/** With shorter stems nearly every word would be a form of every other. */
const STEM_MIN = 3

const HARDENED: Readonly<Record<string, readonly string[]>> = { з: ['г'], ц: ['к'], с: ['х'] }
const UNPALATAL: Readonly<Record<string, readonly string[]>> = {
  ж: ['г'],
  ч: ['к', 'ц'],
  ш: ['х'],
}
const CLOSED: Readonly<Record<string, string>> = { о: 'і', е: 'і', є: 'ї' }

/**
 * Base forms that a Ukrainian word (folded) may be a form of, those included whose stem changes:
 * Ольга of Ользі, Харків of Харкова, Київ of Києва, Кравець of Кравця (orthography 2019). Most of
 * them are no words.
 */
export function possibleBaseForms(word: string): readonly string[] {
  const bases = new Set([word])
  for (const { stem, classes } of ukrainianForms.ofText(word)) {
    if (stem.length < STEM_MIN) continue
    const stems = [
      stem,
      ...((classes & bit.soften) === 0 ? [] : lastAs(stem, HARDENED)),
      ...((classes & bit.vocative) === 0 ? [] : lastAs(stem, UNPALATAL)),
    ]
    for (const one of stems) {
      for (const ending of ['', 'а', 'о', 'ь', 'я']) bases.add(one + ending)
      for (const closed of [...withClosedVowel(one), ...withVowel(one)]) {
        bases.add(closed)
        bases.add(`${closed}ь`)
      }
    }
  }
  return [...bases]
}

const lastAs = (
  stem: string,
  letters: Readonly<Record<string, readonly string[]>>,
): readonly string[] => (letters[stem.slice(-1)] ?? []).map((letter) => stem.slice(0, -1) + letter)

/** Харков, Харків */
function withClosedVowel(stem: string): readonly string[] {
  const found = /^(.*)([оеє])([^аеєиіїоуюя]+)$/u.exec(stem)
  if (found === null) return []
  const [, head = '', vowel = '', rest = ''] = found
  return [head + (CLOSED[vowel] ?? vowel) + rest]
}

/** Кравц, кравец; стрільц, стрілец; зайц, заєц */
function withVowel(stem: string): readonly string[] {
  const found = /^(.*[бвгґджзйклмнпрстфхцчшщ])ь?([клмнрц])$/u.exec(stem)
  if (found === null) return []
  const [, head = '', last = ''] = found
  if (head.endsWith('й')) return [`${head.slice(0, -1)}є${last}`]
  return [`${head}о${last}`, `${head}е${last}`]
}
