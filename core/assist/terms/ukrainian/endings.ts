/**
 * Ukrainian declension and conjugation as a light recogniser needs it: which endings belong
 * together (Ukrainian orthography 2019, sections 81 to 122). A class is a bit; a word is split at
 * every ending, and two words are forms of one another when they share a stem and a class. More
 * forms are taken than exist: a form that nobody writes does no harm.
 */
const CLASSES = {
  /** полк, товариш, Курськ */
  masculineHard: ['', 'а', 'у', 'ові', 'еві', 'ом', 'ем', 'і', 'е', 'и', 'ів', 'ам', 'ами', 'ах'],
  /** госпіталь, боєць */
  masculineSoft: ['ь', 'я', 'ю', 'еві', 'ем', 'і', 'ів', 'ям', 'ями', 'ях', 'е'],
  /** лікар, командир: no ь in the nominative */
  masculineSoftR: ['', 'я', 'ю', 'еві', 'ем', 'і', 'ів', 'ям', 'ями', 'ях', 'е'],
  /** бій, водій */
  masculineIot: ['й', 'я', 'ю', 'єві', 'єм', 'ї', 'їв', 'ям', 'ями', 'ях', 'є'],
  /** рота, старшина, площа */
  feminineHard: ['а', 'и', 'і', 'у', 'ою', 'ею', 'о', 'е', '', 'ам', 'ами', 'ах'],
  /** земля, станиця */
  feminineSoft: ['я', 'і', 'ю', 'ею', 'е', 'ь', 'ей', 'ям', 'ями', 'ях'],
  /** дивізія, зброя */
  feminineIot: ['я', 'ї', 'ю', 'єю', 'є', 'й', 'ям', 'ями', 'ях'],
  /** область, ніч */
  feminineThird: ['ь', '', 'і', 'ю', 'ей', 'ям', 'ями', 'ях', 'ам', 'ами', 'ах'],
  /** військо */
  neuterHard: ['о', 'а', 'у', 'ом', 'і', '', 'ам', 'ами', 'ах'],
  /** прізвище */
  neuterMixed: ['е', 'а', 'у', 'ем', 'і', '', 'ам', 'ами', 'ах'],
  /** поле, місце */
  neuterSoft: ['е', 'я', 'ю', 'ем', 'і', 'ь', 'ів', 'ям', 'ями', 'ях'],
  /** управління */
  neuterDouble: ['я', 'ю', 'ям', 'і', 'ями', 'ях'],
  /** військовий */
  adjectiveHard: [
    'ий',
    'ого',
    'ому',
    'им',
    'ім',
    'а',
    'ої',
    'ій',
    'у',
    'ою',
    'е',
    'і',
    'их',
    'ими',
  ],
  /** середній */
  adjectiveSoft: ['ій', 'ього', 'ьому', 'ім', 'я', 'ьої', 'ю', 'ьою', 'є', 'і', 'іх', 'іми'],
  /** стріляти: after its vowel */
  verb: [
    'ти',
    'тися',
    'тись',
    'в',
    'вся',
    'ла',
    'лася',
    'лась',
    'ло',
    'лося',
    'лось',
    'ли',
    'лися',
    'лись',
    'ю',
    'юся',
    'юсь',
    'єш',
    'єшся',
    'є',
    'ється',
    'ємо',
    'ємося',
    'ємось',
    'єте',
    'єтеся',
    'ють',
    'ються',
    'й',
    'йся',
    'йте',
    'йтеся',
    'вши',
    'вшись',
    'но',
    'то',
    'тиму',
    'тимуся',
    'тимеш',
    'тиме',
    'тиметься',
    'тимемо',
    'тимете',
    'тимуть',
    'тимуться',
  ],
  /** Genitive plural without an ending, where the stem looks otherwise: доріг, гвинтівок, управлінь */
  bare: ['', 'ь', 'й'],
  /** Dative and locative with another consonant: руці, полці */
  soften: ['і'],
  /** Vocative with another consonant: друже */
  vocative: ['е'],
  /** Instrumental with a doubled consonant: ніччю */
  doubled: ['ю'],
  /** A word that does not change, or stands as it does in the term. */
  unchanged: [''],
} as const satisfies Readonly<Record<string, readonly string[]>>

type ClassName = keyof typeof CLASSES

const NAMES = Object.keys(CLASSES) as ClassName[]

/** The bit of a class. */
export const bit = Object.fromEntries(NAMES.map((name, place) => [name, 1 << place])) as Readonly<
  Record<ClassName, number>
>

/** The classes that have an ending, as bits, by ending. */
export const CLASSES_BY_ENDING: ReadonlyMap<string, number> = byEnding()

/** Letters of the longest ending. */
export const ENDING_MAX = Math.max(...[...CLASSES_BY_ENDING.keys()].map((ending) => ending.length))

function byEnding(): Map<string, number> {
  const map = new Map<string, number>()
  for (const name of NAMES) {
    for (const ending of CLASSES[name]) map.set(ending, (map.get(ending) ?? 0) | bit[name])
  }
  return map
}
