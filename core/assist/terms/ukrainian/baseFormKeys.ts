import type { WordKey } from '../words/wordForms.ts'
import { bit } from './endings.ts'

/**
 * The keys of a word in its base form (nominative, infinitive): the stems that its forms are made
 * of, with the classes of endings that go with each. Alternations are those of the Ukrainian
 * orthography 2019: і with о and е (взвід, взводу; доріг), г к х with з ц с and ж ч ш (руці,
 * друже), vowels that come and go (гвинтівок, бійця).
 */
export function baseFormKeys(word: string): readonly WordKey[] {
  const keys: WordKey[] = [{ stem: word, classes: bit.unchanged }]
  const add = (stem: string, classes: number) => {
    if (stem.length >= 2) keys.push({ stem, classes })
  }
  const less = (letters: number) => word.slice(0, word.length - letters)
  const last = word.slice(-1)

  const verb = /^(.+?)ти(?:ся|сь)?$/u.exec(word)
  if (verb?.[1] !== undefined && word.length >= 5) addVerb(verb[1], add)
  // Not else: солдати ends like a verb.
  if (word.endsWith('ий')) {
    add(less(2), bit.adjectiveHard)
  } else if (word.endsWith('ій')) {
    add(less(2), bit.adjectiveSoft)
    add(less(1), bit.masculineIot)
    // бій, бою
    add(`${less(2)}о`, bit.masculineIot)
  } else if (last === 'й') {
    add(less(1), bit.masculineIot)
  } else if (last === 'ь') {
    addSoft(less(1), add)
  } else if (/([нтлздсчшжц])\1я$/u.test(word)) {
    add(less(1), bit.neuterDouble | bit.feminineSoft)
    add(less(2), bit.bare)
  } else if (/[аеєиіїоуюя']я$/u.test(word)) {
    add(less(1), bit.feminineIot | bit.neuterDouble)
  } else if (last === 'я') {
    add(less(1), bit.feminineSoft | bit.neuterSoft)
    for (const stem of closed(less(1))) add(stem, bit.bare)
  } else if (last === 'а') {
    const stem = less(1)
    add(stem, stem.endsWith('йськ') ? bit.neuterHard : bit.feminineHard)
    addFeminine(stem, add)
  } else if (last === 'о' || last === 'е') {
    const stem = less(1)
    if (last === 'о') add(stem, bit.neuterHard)
    else add(stem, bit.neuterMixed | bit.neuterSoft | bit.adjectiveHard)
    for (const other of softened(stem)) add(other, bit.soften)
    for (const other of closed(stem)) add(other, bit.bare)
  } else if (last === 'и') {
    add(less(1), bit.masculineHard | bit.feminineHard)
    for (const stem of closed(less(1))) add(stem, bit.bare)
  } else if (last === 'і') {
    add(less(1), bit.masculineSoft | bit.feminineSoft | bit.masculineHard | bit.adjectiveHard)
    for (const stem of closed(less(1))) add(stem, bit.bare)
  } else if (last === 'ї') {
    add(less(1), bit.masculineIot | bit.feminineIot)
  } else if (/[бвгґджзклмнпрстфхцчшщ]$/u.test(word)) {
    addHard(word, add)
  }
  return keys
}

type Add = (stem: string, classes: number) => void

/** полк, взвід, Чернігів, кров */
function addHard(word: string, add: Add): void {
  const soft = /р$/u.test(word) ? bit.masculineSoftR : 0
  const third = /[вжчшщр]$/u.test(word) ? bit.feminineThird : 0
  add(word, bit.masculineHard | soft | third)
  for (const stem of opened(word)) add(stem, bit.masculineHard | third)
  for (const stem of shortened(word)) add(stem, bit.masculineHard | soft)
  for (const stem of softened(word)) add(stem, bit.soften)
  for (const stem of palatal(word)) add(stem, bit.vocative)
  if (third !== 0) add(word + word.slice(-1), bit.doubled)
}

/** госпіталь, боєць, область */
function addSoft(stem: string, add: Add): void {
  add(stem, bit.masculineSoft | bit.feminineThird)
  for (const other of opened(stem)) add(other, bit.masculineSoft | bit.feminineThird)
  for (const other of shortened(stem)) add(other, bit.masculineSoft)
  add(stem + stem.slice(-1), bit.doubled)
}

/** рота, бригада, рука, дорога, гвинтівка */
function addFeminine(stem: string, add: Add): void {
  for (const other of softened(stem)) add(other, bit.soften)
  for (const other of closed(stem)) add(other, bit.bare)
}

/** стріляти, воювати, служити */
function addVerb(stem: string, add: Add): void {
  add(stem, bit.verb)
  const short = /^(.{2,})(?:ува|юва)$/u.exec(stem)?.[1]
  if (short !== undefined) add(`${short}${stem.endsWith('юва') ? 'ю' : 'у'}`, bit.verb)
  if (/[иі]$/u.test(stem)) add(stem.slice(0, -1), bit.feminineSoft)
}

const VOWEL_O_E: Readonly<Record<string, readonly string[]>> = { і: ['о', 'е'], ї: ['є', 'о'] }

/** Stems of the other cases, where the base form has і in its last syllable: взвід, взвод. */
function opened(stem: string): readonly string[] {
  const found = /^(.*)([ії])([^аеєиіїоуюя]*)$/u.exec(stem)
  if (found === null) return []
  const [, head = '', vowel = '', rest = ''] = found
  return (VOWEL_O_E[vowel] ?? []).map((other) => head + other + rest)
}

/** Stems of the genitive plural: дорога, доріг; гвинтівка, гвинтівок; земля, земель. */
function closed(stem: string): readonly string[] {
  const stems: string[] = []
  const vowel = /^(.*)[ое]([бвгґджзйклмнпрстфхцчшщ]+)$/u.exec(stem)
  if (vowel !== null) stems.push(`${vowel[1] ?? ''}і${vowel[2] ?? ''}`)
  const cluster = /^(.*[бвгґджзйклмнпрстфхцчшщ])ь?([клмнрвц])$/u.exec(stem)
  if (cluster !== null) {
    const [, head = '', tail = ''] = cluster
    stems.push(`${head}о${tail}`, `${head}е${tail}`)
    if (head.endsWith('й')) stems.push(`${head.slice(0, -1)}є${tail}`)
  }
  return stems
}

/** Stems without a vowel that only the base form has: боєць, бійц; стрілець, стрільц; осередок. */
function shortened(stem: string): readonly string[] {
  const found = /^(.*[бвгґджзйклмнпрстфхцчшщаеиіоу])([оеє])([клмнрц])$/u.exec(stem)
  if (found === null) return []
  const [, head = '', vowel = '', tail = ''] = found
  if (vowel === 'є') {
    // боєць, бійця: what is left of the stem ends in й, and its own vowel is closed now.
    const rest = `${head}й`
    return [rest + tail, rest.replace(/[ое]й$/u, 'ій') + tail]
  }
  if (/[аеиіоу]$/u.test(head)) return []
  return [head + tail, `${head}ь${tail}`]
}

const SOFTENED: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' }
const PALATAL: Readonly<Record<string, string>> = { г: 'ж', к: 'ч', х: 'ш', ц: 'ч' }

const softened = (stem: string): readonly string[] => alternated(stem, SOFTENED)
const palatal = (stem: string): readonly string[] => alternated(stem, PALATAL)

function alternated(stem: string, letters: Readonly<Record<string, string>>): readonly string[] {
  const other = letters[stem.slice(-1)]
  return other === undefined ? [] : [stem.slice(0, -1) + other]
}
