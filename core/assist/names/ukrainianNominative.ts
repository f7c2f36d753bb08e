import { formWordKeys, sharesKey, textWordKeys } from './nameWordKeys.ts'

type Gender = 'masculine' | 'feminine'

/** First names that are met most often; others are left as they stand. */
const FIRST_NAMES: Readonly<Record<Gender, readonly string[]>> = {
  masculine: (
    'Анатолій Андрій Антон Артем Богдан Борис Вадим Валентин Валерій Василь Віктор Віталій ' +
    'Владислав Володимир Вячеслав В’ячеслав Геннадій Георгій Григорій Данило Денис Дмитро Євген ' +
    'Іван Ігор Кирило Костянтин Леонід Максим Микита Микола Михайло Назар Олег Олександр Олексій ' +
    'Остап Павло Петро Роман Руслан Сергій Станіслав Степан Тарас Тимофій Федір Юрій Ярослав'
  ).split(' '),
  feminine: (
    'Алла Анастасія Анна Ганна Валентина Валерія Вікторія Віра Галина Дарина Євгенія Ірина ' +
    'Катерина Лариса Леся Лідія Людмила Любов Марина Марія Надія Наталія Наталя Оксана Олександра ' +
    'Олена Ольга Поліна Світлана Софія Тетяна Юлія Яна'
  ).split(' '),
}

/** Endings of surnames and patronymics that stand in no nominative, with the one they belong to. */
const ENDINGS: readonly (readonly [RegExp, string, Gender])[] = [
  [/(\p{L}{2}ен)к(?:а|у|ові|ом)$/u, '$1ко', 'masculine'],
  [/(\p{L}{2}[сцз]ьк)(?:ого|ому|им)$/u, '$1ий', 'masculine'],
  [/(\p{L}{2}[сцз]ьк)(?:ої|ій|у|ою)$/u, '$1а', 'feminine'],
  [/(\p{L}{3}(?:[чщ]у|[лндзст]ю)к)(?:а|у|ові|ом)$/u, '$1', 'masculine'],
  [/(\p{L}{2}[оеєїйь]вич)(?:а|у|еві|ем)$/u, '$1', 'masculine'],
  [/(\p{L}{2}[ії]вн)(?:и|і|у|ою)$/u, '$1а', 'feminine'],
]

/**
 * A Ukrainian person's name in the nominative, where its endings leave no doubt what that is:
 * Миколи Коваленка is Микола Коваленко. Else the name as it stands.
 */
export function ukrainianNominative(name: string): string {
  const words = name.split(' ')
  let gender: Gender | null = null
  const found = words.map((word) => {
    const ending = ENDINGS.find(([form]) => form.test(word))
    if (ending === undefined) return null
    const [form, nominative, of] = ending
    gender ??= of
    return word.replace(form, nominative)
  })
  return words.map((word, at) => found[at] ?? firstName(word, gender)).join(' ')
}

function firstName(word: string, gender: Gender | null): string {
  const names =
    gender === null ? [...FIRST_NAMES.masculine, ...FIRST_NAMES.feminine] : FIRST_NAMES[gender]
  if (names.includes(word)) return word
  const keys = textWordKeys(word, 'uk')
  const fitting = names.filter((name) => sharesKey(formWordKeys(name, 'uk'), keys))
  // Валерія, Валерій; Євгенії, Євгеній: two names that fit say nothing.
  return fitting.length === 1 ? (fitting[0] ?? word) : word
}
