import { type NumberWord, numberWord, roleOf } from './numberWord.ts'

/**
 * The forms of the cardinal numerals in all cases (Ukrainian orthography of 2019, §§ 105–107),
 * with an ASCII apostrophe.
 */
const UNITS: readonly (readonly [number, string])[] = [
  [0, 'нуль нуля нулю нулем нулі'],
  [1, 'один одна одне одно одного одної одному одній одну одним одною'],
  [2, 'два дві двох двом двома двоє'],
  [3, 'три трьох трьом трьома троє'],
  [4, 'чотири чотирьох чотирьом чотирма чотирьома четверо'],
  [5, "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома п'ятеро"],
  [6, 'шість шести шістьох шістьом шістьма шістьома шестеро'],
  [7, 'сім семи сімох сімом сьома сімома семеро'],
  [8, 'вісім восьми вісьмох вісьмом вісьма вісьмома восьмеро'],
  [9, "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома дев'ятеро"],
  [10, 'десять десяти десятьох десятьом десятьма десятьома десятеро'],
]

/** With the endings of п'ять. */
const LIKE_FIVE: readonly (readonly [number, string, string])[] = [
  [11, 'одинадцят', 'ь'],
  [12, 'дванадцят', 'ь'],
  [13, 'тринадцят', 'ь'],
  [14, 'чотирнадцят', 'ь'],
  [15, "п'ятнадцят", 'ь'],
  [16, 'шістнадцят', 'ь'],
  [17, 'сімнадцят', 'ь'],
  [18, 'вісімнадцят', 'ь'],
  [19, "дев'ятнадцят", 'ь'],
  [20, 'двадцят', 'ь'],
  [30, 'тридцят', 'ь'],
  [50, "п'ятдесят", ''],
  [60, 'шістдесят', ''],
  [70, 'сімдесят', ''],
  [80, 'вісімдесят', ''],
]

const HUNDREDS: readonly (readonly [number, string])[] = [
  [40, 'сорок сорока'],
  [90, "дев'яносто дев'яноста"],
  [100, 'сто ста'],
  [200, 'двісті двохсот двомстам двомастами двохстах'],
  [300, 'триста трьохсот трьомстам трьомастами трьохстах'],
  [400, 'чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах'],
  [500, "п'ятсот п'ятисот п'ятистам п'ятьмастами п'ятьомастами п'ятистах"],
  [600, 'шістсот шестисот шестистам шістьмастами шістьомастами шестистах'],
  [700, 'сімсот семисот семистам сьомастами сімомастами семистах'],
  [800, 'вісімсот восьмисот восьмистам вісьмастами вісьмомастами восьмистах'],
  [900, "дев'ятсот дев'ятисот дев'ятистам дев'ятьмастами дев'ятьомастами дев'ятистах"],
]

const ORDINAL_STEMS: readonly (readonly [number, string])[] = [
  [1, 'перш'],
  [2, 'друг'],
  [4, 'четверт'],
  [5, "п'ят"],
  [6, 'шост'],
  [7, 'сьом'],
  [8, 'восьм'],
  [9, "дев'ят"],
  [10, 'десят'],
  ...LIKE_FIVE.map(([value, stem]) => [value, stem] as const),
  [40, 'сороков'],
  [90, "дев'яност"],
  [100, 'сот'],
  [200, 'двохсот'],
  [300, 'трьохсот'],
  [400, 'чотирьохсот'],
  [500, "п'ятисот"],
  [600, 'шестисот'],
  [700, 'семисот'],
  [800, 'восьмисот'],
  [900, "дев'ятисот"],
  [1_000, 'тисячн'],
  [2_000, 'двохтисячн'],
  [2_000, 'двотисячн'],
  [1e6, 'мільйонн'],
]
const HARD = 'ий а е ого ої ому ій им ою у і их ими'.split(' ')
const SOFT = 'ій я є ього ьої ьому ю ім ьою і іх іми'.split(' ')

const ALONE: readonly (readonly [number, string])[] = [
  [1, 'раз одні одних одними вперше уперше спершу єдиний єдина єдине'],
  [
    2,
    'двічі удвічі вдвічі вдвоє удвоє вдвох удвох обидва обидві обидвох обох обом обома пара пару пари подвійний подвійна подвійне подвійно подвоїти подвоїв подвоїлася',
  ],
  [3, 'тричі втричі утричі втрьох утрьох трійка потрійний потрійна потрійне потроїв'],
  [4, 'вчетверо учетверо вчотирьох учотирьох четвірка'],
  [10, 'десяток десятка десятку'],
  [12, 'дюжина дюжини дюжину опівдні полудень опівночі північ'],
  [0.5, 'половина половини половині половину половиною навпіл наполовину'],
  [0.25, 'чверть чверті чвертю'],
  [1 / 3, 'третина третини третині третину третиною'],
  [1.5, 'півтора півтори'],
  [150, 'півтораста'],
  [100, 'сотня сотню сотнею'],
  [30, 'півгодини'],
  [6, 'півроку півріччя'],
  [10, 'десятиліття десятиріччя'],
]

const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [1e3, 'тисяча тисячі тисячу тисячею тисяч тисячам тисячами тисячах тис'],
  [1e6, 'млн'],
  [1e9, 'млрд'],
  [1e12, 'трлн'],
]
const NOUN = ['', 'а', 'у', 'ом', 'і', 'и', 'ів', 'ам', 'ами', 'ах']

/** Every Ukrainian word that says a number, in lower case with an ASCII apostrophe. */
export const UKRAINIAN_NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(entries())

function* entries(): Generator<[string, NumberWord]> {
  for (const [value, forms] of ALONE) {
    for (const form of forms.split(' ')) yield [form, numberWord(value, 'alone')]
  }
  for (const [value, stem] of ORDINAL_STEMS) yield* ordinals(value, stem, HARD)
  yield* ordinals(3, 'трет', SOFT)
  for (const [value, forms] of [...UNITS, ...HUNDREDS]) {
    for (const form of forms.split(' ')) yield [form, numberWord(value, roleOf(value))]
  }
  for (const [value, stem, nominative] of LIKE_FIVE) {
    for (const ending of [nominative, 'и', 'ьох', 'ьом', 'ьма', 'ьома', 'еро']) {
      yield [`${stem}${ending}`, numberWord(value, roleOf(value))]
    }
  }
  for (const [value, forms] of MULTIPLIERS) {
    for (const form of forms.split(' ')) yield [form, numberWord(value, 'multiplier')]
  }
  for (const [value, stem] of [
    [1e6, 'мільйон'],
    [1e9, 'мільярд'],
    [1e12, 'трильйон'],
  ] as const) {
    for (const ending of NOUN) yield [`${stem}${ending}`, numberWord(value, 'multiplier')]
  }
  for (const form of ['десятки', 'десятків', 'десятками']) {
    yield [form, numberWord(10, 'smallMultiplier')]
  }
  for (const form of ['сотень', 'сотні', 'сотнями']) {
    yield [form, numberWord(100, 'smallMultiplier')]
  }
  for (const form of ['півтора', 'півтори']) yield [form, numberWord(1.5, 'half')]
  yield ['пів', numberWord(0.5, 'half')]
}

/** The plural of a round ten or hundred names a decade: дев’яності, шістдесятих. */
function* ordinals(
  value: number,
  stem: string,
  endings: readonly string[],
): Generator<[string, NumberWord]> {
  for (const ending of endings) {
    const decade = value >= 10 && value % 10 === 0 && ['і', 'их', 'ими'].includes(ending)
    const role = value > 1_000 ? 'alone' : roleOf(value)
    const isBigWord = value >= 1_000
    yield [
      `${stem}${ending}`,
      numberWord(value, isBigWord && value !== 2_000 ? 'multiplier' : role, {
        ordinal: true,
        decade,
      }),
    ]
  }
}

/** Genitive of the number, as it stands at the head of вісімнадцятирічний. */
const HEADS: readonly (readonly [number, string])[] = [
  [100, 'сто'],
  [200, 'двохсот'],
  [300, 'трьохсот'],
  [500, "п'ятисот"],
  [1, 'одно'],
  [2, 'дво'],
  [2, 'двох'],
  [3, 'три'],
  [3, 'трьох'],
  [4, 'чотири'],
  [4, 'чотирьох'],
  [5, "п'яти"],
  [6, 'шести'],
  [7, 'семи'],
  [8, 'восьми'],
  [9, "дев'яти"],
  [10, 'десяти'],
  [40, 'сорока'],
  [90, "дев'яносто"],
  ...LIKE_FIVE.map(([value, stem]) => [value, `${stem}и`] as const),
]
const HEAD_VALUES = new Map(HEADS.map(([value, head]) => [head, value] as const))
const HEAD = HEADS.map(([, head]) => head)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** A cheap look at what most words do not have. */
const STARTS: ReadonlySet<string> = new Set(HEADS.map(([, head]) => head.slice(0, 3)))
const COMPOUND = new RegExp(
  `^(${HEAD})(${HEAD})?(?:річ|літ|ден|добов|тиж|місяч|годин|хвилин|секунд|кілометр|метр|міліметр|поверх|відсотк|особов|разов|кратн|тонн|кілограм|бальн|томн|сторон|кутн|місн|осьов|ступен|мовн|ядерн|вимірн)`,
)

/** The number at the head of a compound word: 18 of вісімнадцятирічний; null: none. */
export function compoundNumber(word: string): number | null {
  if (!STARTS.has(word.slice(0, 3)) || /^сто(?:літ|річ)/.test(word)) return null
  const match = COMPOUND.exec(word)
  if (match === null) return null
  const [, first = '', second] = match
  const value = HEAD_VALUES.get(first) ?? 0
  if (second === undefined) return value
  const rest = HEAD_VALUES.get(second) ?? 0
  const fits = value >= 20 && rest < (value >= 100 ? 100 : 10)
  return fits ? value + rest : null
}
