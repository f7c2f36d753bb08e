import { describe, expect, test } from 'vitest'
import { CHECKS, type CheckId, DEFAULT_CHECK_LEVELS } from '#core/assist/checks/check.ts'
import { checkInterview } from '#core/assist/checks/checkInterview.ts'
import { checkSegment, openFindings } from '#core/assist/checks/checkSegment.ts'
import { createConsistencyIndex } from '#core/assist/checks/consistencyIndex.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { contextOf, findingsOf, rowOf, type Texts } from '../fixtures/checkedRows.ts'
import { carriedOut, emptyInterview, KO, segment, UK } from '../fixtures/interviewOf.ts'

const messages = (check: CheckId, texts: Texts) =>
  findingsOf(check, texts).map(({ message, place }) => `${message} ${place.language}`)

describe('answers as interpreters write them raise nothing', () => {
  test.each<Texts>([
    { ko: '예.', uk: 'Так.', en: 'Yes.' },
    { ko: '아니요, 없습니다.', uk: 'Ні, немає.', en: 'No, there is none.' },
    { ko: '모르겠습니다', uk: 'Не знаю.', en: 'I don’t know.' },
    { ko: '[침묵]', uk: '[мовчання]', en: '[silence]' },
    { ko: '[고개를 끄덕임 00:12:03]', uk: '[киває 00:12:03]', en: '[nods 00:12:03]' },
    { ko: '예, 예. 알겠습니다.', uk: 'Так, так. Зрозуміло.', en: 'Yes, yes. I see.' },
    { ko: '그건 KN-23이었습니다.', uk: 'То була KN-23.', en: 'It was a KN-23.' },
    {
      ko: '[불명확: 세 번째] 소대였습니다.',
      uk: 'Це був [нечітко: третій] взвод.',
      en: 'It was the [unclear: third] platoon.',
    },
  ])('$ko', (texts) => {
    expect(checkSegment(rowOf(texts), {}, contextOf(texts))).toEqual([])
  })

  test('a row without any text', () => {
    const texts = { ko: '', uk: ' ', en: '' }
    expect(checkSegment(rowOf(texts), {}, contextOf(texts))).toEqual([])
  })

  test('a silence that only one language describes at length', () => {
    const texts = { ko: '[침묵] 대답하지 않고 바닥만 본다', en: '[silence] looks at the floor' }
    const found = checkSegment(rowOf(texts, { mode: 'silence' }), {}, contextOf(texts))
    expect(found.map(({ check }) => check)).toEqual([])
  })
})

describe('cells', () => {
  test('a language without a text is empty, a row without a source too', () => {
    expect(messages('empty', { ko: '갔습니다.', uk: '', en: 'I went.' })).toEqual(['emptyCell uk'])
    expect(messages('empty', { ko: '', uk: 'Пішов.' })).toEqual(['emptyCell ko'])
  })

  test('a rendition is stale when its source changed, and is not while it is being written anew', () => {
    const row = rowOf({ ko: '갔습니다.', uk: 'Я пішов.' })
    const changed = {
      ...row,
      renditions: {
        ...row.renditions,
        [KO]: { ...(row.renditions[KO] as object), text: '왔습니다.', revision: 2 },
      },
    } as typeof row
    const context = contextOf({ ko: '', uk: '' })
    const stale = (typed: Record<string, string>) =>
      checkSegment(changed, typed, context).filter(({ check }) => check === 'stale')
    expect(stale({})).toHaveLength(1)
    expect(stale({ uk: 'Я прийшов.' })).toEqual([])
  })

  test('a copied source is found, a designation is the same everywhere', () => {
    expect(messages('copied', { ko: '갔습니다.', uk: '갔습니다.' })).toEqual(['copiedSource uk'])
    expect(messages('copied', { ko: 'KN-23', uk: 'KN-23' })).toEqual([])
  })

  test('a rendition of one word for a long answer is too short', () => {
    const ko =
      '저는 그날 아침에 일어나서 밥을 먹고 무기를 닦은 다음 소대장을 따라 숲으로 들어갔습니다.'
    expect(messages('length', { ko, uk: 'Пішов у ліс.' })).toEqual(['tooShort uk'])
  })
})

describe('marks', () => {
  test('a mark in one language only is proposed in the words of the other', () => {
    const [found] = findingsOf('marks', { ko: '[청취 불능 00:12:03] 갔습니다.', uk: 'Пішов.' })
    expect(found?.suggestions).toEqual(['[нерозбірливо 00:12:03]'])
    expect(found?.facts).toEqual({ mark: '[청취 불능 00:12:03]' })
  })

  test('a blacked-out name must be blacked out everywhere', () => {
    expect(messages('marks', { ko: '████ 동지가 왔습니다.', en: 'Comrade ████ came.' })).toEqual([])
    expect(messages('marks', { ko: '████ 동지가 왔습니다.', en: 'A comrade came.' })).toEqual([
      'markOneSided en',
    ])
  })

  test('the time of a mark is no number of the testimony', () => {
    expect(messages('numbers', { ko: '[소음 01:14:22] 갔습니다.', uk: '[шум] Пішов.' })).toEqual([])
  })
})

describe('scripts and letters', () => {
  test('a name in its own script may stand in brackets or quotes', () => {
    expect(messages('script', { uk: 'Він сказав «예» і назвав себе (리 철).' })).toEqual([])
    expect(messages('script', { uk: 'Він назвав себе 리 철.' })).toEqual(['wrongScript uk'])
    expect(messages('script', { en: 'He said Ага at once.' })).toEqual(['wrongScript en'])
    expect(messages('script', { ko: '그는 так 하고 말했다.' })).toEqual(['wrongScript ko'])
  })

  test('short Latin names belong into Korean and Ukrainian, a Latin sentence does not', () => {
    expect(messages('script', { ko: 'NATO 문서와 KN-23 사진을 보았습니다.' })).toEqual([])
    expect(messages('script', { uk: 'I went to the forest with my platoon.' })).toEqual([
      'wrongScript uk',
    ])
  })

  test.each([
    ['uk', 'Я бачив двiчi.', 'двічі'],
    ['uk', 'Ми i вони.', 'і'],
    ['uk', 'Вoни пішли.', 'Вони'],
    ['en', 'I saw it twіce.', 'twice'],
    ['en', 'The сigarette', 'cigarette'],
  ])('in %s, a look-alike letter is put right: %s', (tag, text, right) => {
    const [found] = findingsOf('lookalikes', { [tag]: text })
    expect(found?.suggestions).toEqual([right])
  })

  test('Russian letters are put right as far as letters can be', () => {
    const [found] = findingsOf('russian-letters', { uk: 'Дай цыгарку.' })
    expect(found).toMatchObject({
      facts: { word: 'цыгарку', letters: 'ы' },
      place: { range: { start: 4, end: 11 } },
      suggestions: ['цигарку'],
    })
  })

  test('jamo that an input method left is found, a letter that is named is not', () => {
    expect(messages('jamo', { ko: '갔습ㄴ니다.' })).toEqual(['strayJamo ko'])
    expect(messages('jamo', { ko: 'ㄱ자 참호를 팠습니다. ‘ㅎ’ 하나가 빠졌습니다.' })).toEqual([])
  })
})

describe('signs', () => {
  test.each([
    ['Він сказав: «Чекай».', []],
    ['Він сказав: «Чекай.', ['«']],
    ['Він сказав (тихо.', ['(']],
    ['„Чекай“, — сказав він. “Іди”.', []],
    ['м‘ята і п’ять', []],
    ['а) перше; б) друге', []],
    ['Він сказав: "Чекай.', ['"']],
  ])('brackets and quotes: %s', (text, signs) => {
    expect(findingsOf('brackets', { uk: text }).map(({ facts }) => facts.sign)).toEqual(signs)
  })

  test('a question stays a question, with or without a question mark in Korean', () => {
    expect(messages('end-punctuation', { ko: '언제 왔습니까', uk: 'Коли ви прибули?' })).toEqual([])
    expect(messages('end-punctuation', { ko: '언제 왔습니까?', uk: 'Коли ви прибули.' })).toEqual([
      'endPunctuation uk',
    ])
    expect(messages('end-punctuation', { ko: '왔습니다', uk: 'Я прибув.' })).toEqual([])
    expect(messages('end-punctuation', { uk: 'Я прибув…', en: 'I came.' })).toEqual([
      'endPunctuation en',
    ])
  })

  test('a doubled word is found, one that is meant or said so is not', () => {
    expect(messages('doubled-word', { en: 'We walked at at night.' })).toEqual(['doubledWord en'])
    expect(messages('doubled-word', { en: 'I know that that was wrong.' })).toEqual([])
    expect(messages('doubled-word', { uk: 'Ледь-ледь живий.' })).toEqual([])
    expect(
      messages('doubled-word', { ko: '저는 저는 몰랐습니다.', en: 'I I did not know.' }),
    ).toEqual(['doubledWord ko'])
  })
})

describe('negation', () => {
  test.each([
    [{ ko: '보지 못했습니다.', uk: 'Я бачив.' }, ['negationOneSided uk']],
    [{ ko: '보지 못했습니다.', uk: 'Я не бачив.' }, []],
    [{ ko: '모릅니다.', en: 'I know.' }, ['negationOneSided en']],
    [{ uk: 'Я стріляв.', en: 'I did not shoot.' }, ['negationOneSided en']],
    [{ ko: '틀림없이 보았습니다.', en: 'I certainly saw it.' }, []],
    [{ uk: 'Не лише я бачив.', en: 'Others saw it too.' }, []],
  ])('%o', (texts, found) => expect(messages('negation', texts as Texts)).toEqual(found))
})

describe('the same source elsewhere', () => {
  const rows = (second: string) =>
    carriedOut(
      emptyInterview(),
      ...['Прізвище командира?', second].map((uk, index) => ({
        type: 'AddSegment' as const,
        segment: segment(`row-${index}`, {
          renditions: Object.fromEntries(
            Object.entries({ ko: '지휘관의 이름이 무엇입니까?', uk }).map(([tag, text]) => [
              tag,
              { text, status: 'draft', kind: 'original', author: null, origin: { type: 'typed' } },
            ]),
          ) as never,
        }),
        after: 'end' as const,
      })),
    )

  test('is told of in both rows, until they agree', () => {
    const interview = rows('Як звати командира?')
    const index = createConsistencyIndex(interview)
    const context = contextOf({ ko: '', uk: '' }, { consistency: index })
    const found = checkInterview(interview, context).rows.flatMap(({ number, open }) =>
      open
        .filter(({ check }) => check === 'inconsistent')
        .map(({ suggestions }) => [number, ...suggestions]),
    )
    expect(found).toEqual([
      [1, 'Як звати командира?'],
      [2, 'Прізвище командира?'],
    ])
    const agreed = rows('прізвище командира')
    for (const changed of agreed.segments.values()) index.set(changed)
    expect(
      checkInterview(agreed, context).rows.flatMap(({ open }) => open.map(({ check }) => check)),
    ).not.toContain('inconsistent')
  })
})

describe('spelling', () => {
  const known = new Set(['він', 'пішов', 'до', 'лісу'])
  const spelling = {
    check: (word: string) => known.has(word),
    suggest: () => ['лісу', 'лис'],
  }
  const words = (text: string) =>
    findingsOf('spelling', { uk: text }, {}, { spelling }).map(({ facts }) => facts.word)

  test('tells of words that no dictionary knows, not of names, marks and abbreviations', () => {
    expect(words('Він пішов до лісуу.')).toEqual(['лісуу'])
    expect(words('Він пішов до Сінийджу.')).toEqual([])
    expect(words('[нерозбірливо] Він пішов до ЗСУ, КН-23.')).toEqual([])
    expect(words('Пішшов до лісу.')).toEqual(['Пішшов'])
  })
})

describe('findings', () => {
  const texts = { ko: '3800명이 갔습니다.', uk: 'Пішло 3 008 людей i', en: '' }

  test('come by seriousness, then by language, the same each time', () => {
    const findings = checkSegment(rowOf(texts), {}, contextOf(texts))
    expect(findings.map(({ severity, check }) => `${severity} ${check}`)).toEqual([
      'error numbers',
      'hint end-punctuation',
      'hint empty',
    ])
    expect(checkSegment(rowOf(texts), {}, contextOf(texts))).toEqual(findings)
  })

  test('are not made where the check is off', () => {
    const levels = Object.fromEntries(CHECKS.map((check) => [check, 'off'])) as never
    expect(checkSegment(rowOf(texts), {}, contextOf(texts, { levels }))).toEqual([])
    const hint = { ...DEFAULT_CHECK_LEVELS, numbers: 'hint' as const }
    const [, ...rest] = checkSegment(rowOf(texts), {}, contextOf(texts, { levels: hint }))
    expect(rest.every(({ severity }) => severity === 'hint')).toBe(true)
  })

  test('hold what is being typed, not what was committed', () => {
    const typed = { [UK as LanguageTag]: 'Пішло 3 800 людей.' }
    const checks = checkSegment(rowOf(texts), typed, contextOf(texts)).map(({ check }) => check)
    expect(checks).toEqual(['empty'])
  })

  test('stay accepted wherever in the row they stand, and no longer once they say something else', () => {
    const [found] = checkSegment(rowOf(texts), {}, contextOf(texts))
    const acceptance = {
      check: 'numbers' as const,
      key: found?.key ?? '',
      reason: 'Said so.',
      author: null,
      at: '2025-01-13T12:00:00.000Z',
    }
    const open = (uk: string) => {
      const findings = checkSegment(rowOf({ ...texts, uk }), {}, contextOf(texts))
      return openFindings(findings, [acceptance]).open.map(({ check }) => check)
    }
    expect(open('Тоді пішло 3 008 людей.')).toEqual(['empty'])
    expect(open('Пішло 3 080 людей.')).toEqual(['numbers', 'empty'])
    expect(openFindings([found as never], [acceptance]).accepted).toEqual([found])
  })
})
