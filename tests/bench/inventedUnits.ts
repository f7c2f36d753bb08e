import { readFileSync } from 'node:fs'

/** One text in Korean, Ukrainian and English, in this order. */
export type Trilingual = readonly [string, string, string]

/** What is said, with places for a person, a place, a number, a time and a free word. */
const CLAUSES: readonly Trilingual[] = [
  [
    '저는 {p} 소속으로 {n}년 동안 복무했습니다',
    'Я {n} років служив у підрозділі {p}',
    'I served with {p} for {n} years',
  ],
  ['{t}에 우리는 {l}로 떠났습니다', '{t} ми вирушили до {l}', 'We left for {l} {t}'],
  [
    '그 부대의 지휘관은 {p}였습니다',
    'Командиром того підрозділу був {p}',
    'The commander of that unit was {p}',
  ],
  [
    '{w} 훈련이라고만 들었습니다',
    'Нам казали, що це лише навчання {w}',
    'We were only told that it was training for {w}',
  ],
  [
    '{l}에서 {n}명이 부상을 당했습니다',
    'У районі {l} поранило {n} осіб',
    'Near {l} {n} men were wounded',
  ],
  [
    '누가 {w} 명령을 내렸는지 모릅니다',
    'Я не знаю, хто віддав наказ про {w}',
    'I do not know who gave the order about {w}',
  ],
  [
    '{p}와 함께 {l}까지 걸어갔습니다',
    'Разом із {p} ми дійшли пішки до {l}',
    'We walked to {l} together with {p}',
  ],
  [
    '식량은 {t}까지 {w}밖에 없었습니다',
    'Із харчів до {t} лишалося тільки {w}',
    'There was no food but {w} until {t}',
  ],
  [
    '{w} 무기는 {l}에서 받았습니다',
    'Зброю, {w}, нам видали в {l}',
    'We were given weapons, {w}, in {l}',
  ],
  [
    '가족에게 {t} 이후로 연락하지 못했습니다',
    'Рідним я не телефонував від {t}',
    'I have not called my family since {t}',
  ],
  ['{p}는 {w}라고 말했습니다', '{p} сказав, що це {w}', '{p} said that it was {w}'],
  ['우리는 {n}번 고지를 지켰습니다', 'Ми тримали висоту {n}', 'We held height {n}'],
  [
    '통역은 {w} 말을 알아듣지 못했습니다',
    'Перекладач не розумів слів про {w}',
    'The interpreter did not understand the words about {w}',
  ],
  [
    '그날 {l}의 날씨는 {w}',
    'Того дня в {l} погода була {w}',
    'That day the weather in {l} was {w}',
  ],
  ['서류는 모두 {p}에게 있었습니다', 'Усі документи були в {p}', 'All the papers were with {p}'],
  [
    '{n}호 차를 타고 {l}를 지났습니다',
    'На машині номер {n} ми проїхали {l}',
    'In car number {n} we passed {l}',
  ],
  [
    '제 소대에는 {w} 사람이 {n}명 있었습니다',
    'У моєму взводі було {n} людей, {w}',
    'In my platoon there were {n} people, {w}',
  ],
  [
    '{w} 소리를 듣고 {l}에 숨었습니다',
    'Почувши {w}, я сховався в {l}',
    'When I heard {w} I hid in {l}',
  ],
]
const SHORT: readonly Trilingual[] = [
  ['네', 'Так', 'Yes'],
  ['아니요', 'Ні', 'No'],
  ['모릅니다', 'Не знаю', 'I do not know'],
  ['기억이 나지 않습니다', 'Не пам’ятаю', 'I do not remember'],
  ['{p}입니다', 'Це {p}', 'It was {p}'],
  ['{l}에서 왔습니다', 'Я з {l}', 'I am from {l}'],
  ['{t}입니다', '{t}', '{t}'],
]
const JOINTS: Trilingual = [' 그리고 ', ', і ', ', and ']
const split = (list: string): readonly string[] => list.split(' ')
/** Beginnings, vowels and ends of invented syllables; Korean has whole ones. */
const SYLLABLES: readonly (readonly (readonly string[])[])[] = [
  [
    split(
      '가 강 건 고 관 구 군 권 기 김 나 남 노 단 당 대 덕 도 동 두 라 락 련 령 로 류 리 림 마 만 면 명 모 무 문 민 박 방 백 범 병 보 봉 부 북 사 산 상 서 석 선 성 소 송 수 순 승 시 신 심 안 양 어 연 영 오 온 옥 용 우 운 원 월 위 유 은 의 이 인 일 자 장 재 전 정 제 조 종 주 준 중 지 진 차 창 천 철 청 초 최 춘 충 태 평 포 하 학 한 해 허 현 형 호 화 황 회 효 훈 흥',
    ),
  ],
  [
    split('б в г д ж з к л м н п р с т х ц ч ш бр вл гр др зв зн кр кл пр ст сл тр сп шт хв'),
    split('а е и і о у я ю є а о и'),
    ['', '', '', ...split('й н р л в к т ць м ст сь')],
  ],
  [
    split(
      'b c d f g h j k l m n p r s t v w bl br ch cl dr fl fr gr pl pr sh sk sp st str th tr wh',
    ),
    split('a e i o u ai ea ee ie oa oo ou'),
    ['', '', '', ...split('n r l s t d m ck nd nt st ng rt')],
  ],
]
/** How many words, people and places the invented language knows. */
const WORDS = 20_000
export type Random = () => number

/** A generator of uniform numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const picked = <Choice>(choices: readonly Choice[], next: Random): Choice =>
  choices[Math.floor(next() * choices.length)] as Choice

/** The invented word of a rank, in each language; the frequent ones are short. */
function wordOf(rank: number): Trilingual {
  const next = random(rank * 7 + 1)
  const syllables = rank < 60 ? 1 : rank < 1_500 ? 2 : 3
  // A Korean word carries its particle with it.
  const counts = [Math.min(3, syllables + 1), syllables, syllables]
  return [0, 1, 2].map((language) =>
    Array.from({ length: counts[language] ?? 0 }, () =>
      (SYLLABLES[language] ?? []).map((parts) => picked(parts, next)).join(''),
    ).join(''),
  ) as unknown as Trilingual
}

/** A word by Zipf's law: the probability of a rank falls as one over it. */
function spokenWord(next: Random): Trilingual {
  return words[Math.floor(WORDS ** next()) - 1] as Trilingual
}

const words = Array.from({ length: WORDS }, (_, rank) => wordOf(rank))

/** Real sentences, one a line, when a table of them is named: Korean, Ukrainian, English. */
const calibration: readonly Trilingual[] = readCalibration(process.env.DRAGOMAN_CALIBRATION)

function readCalibration(path: string | undefined): readonly Trilingual[] {
  if (path === undefined) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as unknown as Trilingual)
}

/**
 * The invented unit of a number: the same for the same number. A tenth are short answers; of the
 * clauses of the others every third follows a pattern, and the rest are words as they come.
 */
export function inventedUnit(number: number): Trilingual {
  const next = random(number)
  if (calibration.length > 0 && next() < 0.5) return recombined(next)
  const isShort = next() < 0.1
  const clauses = Array.from({ length: isShort ? 1 : 1 + Math.floor(next() * 3) }, () =>
    clause(isShort, next),
  )
  return [0, 1, 2].map(
    (language) => `${clauses.map((clause) => clause[language]).join(JOINTS[language])}.`,
  ) as unknown as Trilingual
}

function clause(isShort: boolean, next: Random): Trilingual {
  if (isShort) return filled(picked(SHORT, next), next)
  if (next() < 1 / 3) return filled(picked(CLAUSES, next), next)
  const spoken = Array.from({ length: 3 + Math.floor(next() * 8) }, () => spokenWord(next))
  // Korean says in fewer words what English needs articles and prepositions for.
  const most = [Math.ceil(spoken.length * 0.75), spoken.length, spoken.length]
  return [0, 1, 2].map((language) =>
    spoken
      .slice(0, most[language])
      .map((word) => word[language])
      .join(' '),
  ) as unknown as Trilingual
}

function filled(clause: Trilingual, next: Random): Trilingual {
  let texts: Trilingual = clause
  for (const place of clause[2].match(/\{[plntw]\}/g) ?? []) {
    const value = spokenAt(place, next)
    texts = texts.map((text, language) =>
      text.replace(place, value[language] ?? ''),
    ) as unknown as Trilingual
  }
  return texts
}

function spokenAt(place: string, next: Random): Trilingual {
  const count = String(1 + Math.floor(next() ** 2 * 400))
  if (place === '{n}') return [count, count, count]
  const hour = 1 + Math.floor(next() * 12)
  if (place === '{t}')
    return [
      `${hour}월 ${count}일`,
      `${count} днів до ${hour} ранку`,
      `${count} days before ${hour} a.m.`,
    ]
  const spoken = Array.from({ length: place === '{w}' ? 1 + Math.floor(next() * 4) : 2 }, () =>
    spokenWord(next),
  )
  return [0, 1, 2].map((language) => {
    const text = spoken.map((word) => word[language]).join(' ')
    return place === '{w}' ? text : text.replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase())
  }) as unknown as Trilingual
}

/** The head of one real sentence and the tail of another. */
function recombined(next: Random): Trilingual {
  const head = picked(calibration, next)
  const tail = picked(calibration, next)
  const [cutHead, cutTail, share] = [next(), next(), 0.3 + 0.7 * next()]
  return [0, 1, 2].map((language) => {
    const first = (head[language] ?? '').split(' ')
    const second = (tail[language] ?? '').split(' ')
    const all = [
      ...first.slice(0, 1 + Math.floor(cutHead * first.length)),
      ...second.slice(Math.floor(cutTail * second.length)),
    ]
    return all.slice(0, Math.max(2, Math.ceil(share * all.length))).join(' ')
  }) as unknown as Trilingual
}

/** A text with some words exchanged, put in or left out: up to a third of them. */
export function altered(text: string, language: number, next: Random): string {
  const spoken = text.split(' ')
  const changes = 1 + Math.floor(next() * Math.max(1, spoken.length / 3))
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(next() * spoken.length)
    const word = spokenWord(next)[language] ?? ''
    const way = next()
    if (way < 0.5) spoken[at] = word
    else if (way < 0.75) spoken.splice(at, 0, word)
    else if (spoken.length > 2) spoken.splice(at, 1)
  }
  return spoken.join(' ')
}
