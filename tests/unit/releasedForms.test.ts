import { describe, expect, it } from 'vitest'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { EntryId, NameId, ParticipantId, RedactionId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { inflectionFinder } from '#core/record/inflections.ts'
import { readText } from '#core/record/readText.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { releasedDocument } from '#core/record/releasedDocument.ts'
import { withoutParticle } from '#core/record/withoutParticle.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  KO,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'

const row = (id: string, text: string, language: LanguageTag = UK): Body => ({
  type: 'AddSegment',
  segment: segment(id, { source: language, renditions: texts({ [language]: text }, language) }),
  after: 'end',
})
const redact = (id: string, text: string, passage: string, language: LanguageTag = UK): Body => {
  const start = text.indexOf(passage)
  const redaction = `r-${id}` as RedactionId
  const range = { segment: id as SegmentId, language, start, end: start + passage.length }
  return {
    type: 'AddRedactions',
    redactions: [{ id: redaction, group: redaction, ...range }],
    reason: 'protects a third person',
    author: null,
  }
}
const correct = (erratum: string, id: string, text: string, reason = 'misheard'): Body => ({
  type: 'CorrectRenditions',
  segment: id as SegmentId,
  corrections: [{ erratum: erratum as EntryId, language: UK, text }],
  reason,
  proposer: null,
  agreedBy: [],
  remark: erratum === 'asked' ? ('objection' as EntryId) : null,
  author: null,
})
const released = (...bodies: readonly Body[]) =>
  releasedDocument(toDocument(carriedOut(emptyInterview(), ...bodies)))

const SEEN = 'Бачив Яремчука.'
const seen = [row('a', SEEN), redact('a', SEEN, 'Яремчука')] as const

const type = (id: string, text: string): Body => ({
  type: 'CommitRendition',
  segment: id as SegmentId,
  language: UK,
  text,
  author: null,
  origin: { type: 'typed' },
})

describe('what was redacted when an edit took it out of its text', () => {
  const other = row('b', 'Потім Яремчука забрали.')
  const covered = `Потім ${REDACTED} забрали.`
  it.each([
    ['deleted', [type('a', 'Бачив.')]],
    ['deleted with its text', [type('a', '')]],
    ['written in other words', [type('a', 'Бачив Петренка.')]],
    ['extended', [type('a', 'Бачив Яремчука і більше нікого')]],
    ['removed with its row', [{ type: 'RemoveSegments', segments: ['a' as SegmentId] } as Body]],
    ['deleted, and typed anew elsewhere', [type('a', ''), type('b', 'Потім Яремчука забрали.')]],
  ] as const)('is covered elsewhere: %s', (_, edits) => {
    const { segments } = released(...seen, other, ...edits)
    expect(segments.at(-1)?.renditions[UK]?.text).toBe(covered)
  })

  it('is covered where it is typed anew, and told of nowhere', () => {
    const told = writeDocument(released(...seen, type('a', ''), type('a', 'Так, Яремчука.')))
    expect(told).toContain(`Так, ${REDACTED}.`)
    expect(told).not.toMatch(/Яремчук/i)
  })
})

describe('what is redacted, written otherwise', () => {
  it.each([
    ['with a soft hyphen', 'Ярем\u00adчука'],
    ['with a space of no width', 'Ярем\u200bчука'],
    ['with a stress mark', 'Яремчу\u0301ка'],
    ['with a stress mark at its end', 'Яремчука\u0301'],
    ['in capitals', 'ЯРЕМЧУКА'],
    ['in another case', 'Яремчук'],
    ['in a longer form', 'Яремчукові'],
  ])('is covered %s', (_, written) => {
    const { segments } = released(...seen, row('b', `Потім ${written} забрали.`))
    const text = segments[1]?.renditions[UK]?.text
    expect(text?.replace(/█[а-я]+/, '█')).toBe(`Потім ${REDACTED} забрали.`)
  })

  it.each([
    ['Ольга', 'Ользі'],
    ['Ользі', 'Ольгою'],
    ['Празі', 'Праги'],
    ['Одарка', 'Одарці'],
    ['Солосі', 'Солоха'],
    ['Харків', 'Харкова'],
    ['Харкові', 'Харків'],
    ['Львова', 'Львів'],
    ['Київ', 'Києва'],
    ['Києву', 'Київ'],
    ['Тернополя', 'Тернопіль'],
    ['Лебедю', 'Лебідь'],
    ['Сокола', 'Сокіл'],
    ['Кравця', 'Кравець'],
    ['Кравець', 'Кравцем'],
    ['Стрільця', 'Стрілець'],
    ['Зайця', 'Заєць'],
    ['Олег', 'Олеже'],
    ['Олександра', 'Олександр'],
  ])('is covered with another stem: %s, %s', (redacted, written) => {
    const text = `Це ${redacted}.`
    const { segments } = released(
      row('a', text),
      redact('a', text, redacted),
      row('b', `Потім ${written}, так.`),
    )
    expect(segments[1]?.renditions[UK]?.text).toBe(`Потім ${REDACTED}, так.`)
  })

  it.each([
    ['Сорока', 'Copoкa', 'with letters of the other alphabet in it'],
    ['Сорока', 'Copoka', 'in the other alphabet altogether'],
    ['Сорока', 'Copoкy', 'in another case'],
    ['Copoкa', 'Сорока', 'that were in the passage'],
    ['Copoкa', 'Сороці', 'that were in the passage, in another case'],
    ['Сорока', 'COPOKA', 'in capitals'],
  ])('is covered in look-alike letters: %s, %s, %s', (redacted, written) => {
    const text = `Це ${redacted}.`
    const { segments } = released(
      row('a', text),
      redact('a', text, redacted),
      row('b', `Потім ${written}, так.`),
    )
    expect(segments[1]?.renditions[UK]?.text).toBe(`Потім ${REDACTED}, так.`)
  })

  it.each([
    ['Мар’яна Їжакевич', ['Їжакевич Мар’яна', 'Їжакевич, Мар’яна', 'М. Їжакевич', 'Їжакевич М.']],
    ['Мар’яна Їжакевич', ['Мар’яна\nЇжакевич', 'Мар’яна_Їжакевич', 'Мар’яна—Їжакевич']],
    ['Мар’яна Їжакевич', ['Мар’янаЇжакевич', 'Мар’яна [пауза 4 с] Їжакевич', 'мар’яна їжакевич']],
    ['Мар’яна Їжакевич', ["Мар'яна Їжакевич", 'Марʼяна Їжакевич', 'Мар′яна Їжакевич']],
    ['Мар’яна Їжакевич', ['Мар´яна Їжакевич', 'Мар＇яна Їжакевич', 'Маряна Їжакевич']],
    ['Мар’яна Їжакевич', ['Мар’яна Їжа-\nкевич', 'Мар’яна   Їжакевич', 'МАР’ЯНА-ЇЖАКЕВИЧ']],
    ['남궁철민', ['남궁 철민', '남 궁 철 민', '남궁\n철민', '남궁·철민', '남궁-철민']],
    ['남궁철민', ['남궁철ㅁㅣㄴ', 'ㄴㅏㅁㄱㅜㅇㅊㅓㄹㅁㅣㄴ', 'ﾤￂﾱﾡￓﾷﾺￆﾩﾱￜﾤ']],
  ])('is covered as people write it again: %s, %j', (redacted, written) => {
    const text = `Це ${redacted}.`
    for (const one of written) {
      const { segments } = released(
        row('a', text),
        redact('a', text, redacted),
        row('b', `Потім <${one}>, так.`),
      )
      expect(segments[1]?.renditions[UK]?.text).toMatch(/^Потім <█+\.?>, так\.$/)
    }
  })

  const person = (text: string, language: LanguageTag, id = 'person'): Body => ({
    type: 'AddName',
    name: {
      id: id as NameId,
      kind: 'person',
      forms: { [language]: { text, system: 'original', variants: [] } },
      note: '',
    },
  })

  it('takes a telling word of a known person’s name with it, in any form, not of somebody else’s', () => {
    const text = 'Це Мар’яна Їжакевич.'
    const { segments } = released(
      person('Мар’яна Їжакевич', UK),
      person('Мар’яна Коваль', UK, 'other'),
      row('a', text),
      redact('a', text, 'Мар’яна Їжакевич'),
      row('b', 'Їжакевич знає. Сказала Мар’яні. А Мар’яна Коваль пішла.'),
    )
    expect(segments[1]?.renditions[UK]?.text).toBe(
      `${REDACTED} знає. Сказала ${REDACTED}. А Мар’яна Коваль пішла.`,
    )
  })

  it('takes a Korean given name with the whole one, and no short surname', () => {
    const text = '박철민입니다.'
    const { segments } = released(
      person('박철민', KO),
      row('a', text, KO),
      redact('a', text, '박철민', KO),
      row('b', '철민이 왔고 박 동지도 왔습니다.', KO),
    )
    expect(segments[1]?.renditions[KO]?.text).toBe(`${REDACTED}이 왔고 박 동지도 왔습니다.`)
  })

  it('covers what a pseudonym leaves of a name, and not the pseudonym', () => {
    const { segments } = released(
      {
        type: 'AddParticipant',
        participant: {
          id: 'witness' as ParticipantId,
          role: 'interviewee',
          label: 'A',
          name: 'Мар’яна Їжакевич',
          pseudonym: 'Мар’яна Н.',
          languages: [UK],
          note: '',
        },
      },
      row('a', 'Мар’яна Їжакевич прийшла. Їжакевич сіла. мар’яна їжакевич; М. Їжакевич.'),
    )
    expect(segments[0]?.renditions[UK]?.text).toBe(
      `Мар’яна Н. прийшла. ${REDACTED} сіла. ${REDACTED}; ${REDACTED}.`,
    )
  })

  it('leaves words alone that only begin alike, and short ones', () => {
    const text = 'Це Він, Кима, Харків, Ольга.'
    const others = 'Віна, вина. Камінь. Харч. Харківка. Ольвія. Кому? Ким. Хор.'
    const { segments } = released(
      row('a', text),
      ...['Він', 'Харків', 'Ольга'].map((one, at) => {
        const command = redact('a', text, one)
        if (command.type !== 'AddRedactions') throw new Error(command.type)
        const redactions = command.redactions.map((each) => ({
          ...each,
          id: `r${at}` as RedactionId,
        }))
        return { ...command, redactions }
      }),
      row('b', others),
    )
    expect(segments[1]?.renditions[UK]?.text).toBe(others.replace('Харківка', `${REDACTED}ка`))
  })

  it('is covered in letters of full width, and over any joint between two words', () => {
    const text = 'Бачив Jon Smithson.'
    const { segments } = released(
      row('a', text),
      redact('a', text, 'Jon Smithson'),
      row('b', 'Ｊｏｎ Ｓｍｉｔｈｓｏｎ; Jon\nSmithson; Jon\u3000Smithson; JON-SMITHSON'),
    )
    const bars = [REDACTED, REDACTED, REDACTED, REDACTED].join('; ')
    expect(segments[1]?.renditions[UK]?.text).toBe(bars)
  })

  it('is one bar, of however many passages that stand beside one another', () => {
    const text = 'Бачив Пак Чхоль-Міна, Лі.'
    const [first, second, third, other] = ['Пак', 'Чхоль', 'Міна', 'Лі'].map((passage, at) => {
      const start = text.indexOf(passage)
      const [id, language] = [`r${at}` as RedactionId, UK]
      return {
        id,
        group: id,
        segment: 'a' as SegmentId,
        language,
        start,
        end: start + passage.length,
      }
    }) as [never, never, never, never]
    const { segments } = released(row('a', text), {
      type: 'AddRedactions',
      redactions: [first, second, third, other],
      reason: 'protects third persons',
      author: null,
    })
    expect(segments[0]?.renditions[UK]?.text).toBe(`Бачив ${REDACTED}, ${REDACTED}.`)
  })

  it('is the whole name, in every language, where a passage cuts into a name of the ledger', () => {
    const text = 'Бачив Івана Яремчука.'
    const { segments } = released(
      {
        type: 'AddName',
        name: {
          id: 'name' as NameId,
          kind: 'person',
          forms: {
            [UK]: { text: 'Іван Яремчук', system: 'original', variants: [] },
            [EN]: { text: 'Ivan Yaremchuk', system: 'resolution-55', variants: [] },
          },
          note: '',
        },
      },
      row('a', text),
      redact('a', text, 'Яремчука'),
      row('b', 'Then Ivan Yaremchuk came.', EN),
    )
    expect(segments[1]?.renditions[EN]?.text).toBe(`Then ${REDACTED} came.`)
  })

  it('leaves a common word alone that began a sentence where it was redacted', () => {
    const text = 'Командир поїхав.'
    const { segments } = released(
      row('a', text),
      redact('a', text, 'Командир'),
      row('b', 'Знаю командою.'),
    )
    expect(segments[1]?.renditions[UK]?.text).toBe('Знаю командою.')
  })

  it('is covered in Korean whatever particle the passage took in', () => {
    const text = '박철민에게 말했습니다.'
    const { segments } = released(
      row('a', text, KO),
      redact('a', text, '박철민에게', KO),
      row('b', '박철민이 왔습니다.', KO),
    )
    expect(segments[1]?.renditions[KO]?.text).toBe(`${REDACTED}이 왔습니다.`)
    expect(['김정은', '부대는', '박철민'].map(withoutParticle)).toEqual([
      '김정은',
      '부대는',
      '박철민',
    ])
  })

  it('is covered in a text of the language whose tag is a name of ours', () => {
    const { entries } = released(...seen, {
      type: 'AddEntry',
      entry: {
        kind: 'notice',
        id: 'notice' as EntryId,
        title: { ['id' as LanguageTag]: 'Hak' },
        text: { ['id' as LanguageTag]: 'Hak untuk Яремчука diam' },
        language: null,
        givenBy: null,
        givenTo: null,
        sitting: null,
        at: null,
        reply: 'unknown',
        replyText: '',
      },
    })
    expect(entries[0]).toMatchObject({ text: { id: `Hak untuk ${REDACTED} diam` } })
  })
})

describe('what is redacted, and errata', () => {
  const wrong = row('b', 'Потім Єрімчюка забрали.')

  it('covers what was corrected to a name that is redacted in another row', () => {
    const { entries } = released(...seen, wrong, correct('e', 'b', 'Потім Яремчука забрали.'))
    const bar = `Потім ${REDACTED} забрали.`
    expect(entries[0]).toMatchObject({ before: bar, after: bar })
  })

  it('covers it in the reason of the erratum, and in the remark that asked for it', () => {
    const document = released(
      ...seen,
      wrong,
      {
        type: 'AddEntry',
        entry: {
          kind: 'remark',
          id: 'objection' as EntryId,
          type: 'objection',
          by: null,
          at: null,
          segment: null,
          text: 'Не Єрімчюк, а Яремчук.',
          language: UK,
          readBack: null,
          outcome: 'open',
          answer: '',
        },
      },
      correct('asked', 'b', 'Потім Яремчука забрали.', 'Єрімчюка там не було'),
    )
    expect(writeDocument(document)).not.toMatch(/Єрімчюк|Яремчук/)
    expect(document.entries).toMatchObject([
      { reason: `${REDACTED} там не було` },
      { text: `Не ${REDACTED}, а ${REDACTED}.` },
    ])
  })

  it.each([
    ['took it out', 'Бачив.'],
    ['put other words there', 'Бачив командира.'],
  ])('covers it elsewhere once a correction %s', (_, corrected) => {
    const document = released(
      ...seen,
      correct('e', 'a', corrected),
      row('b', 'Потім Яремчука забрали.'),
    )
    expect(writeDocument(document)).not.toContain('Яремчук')
  })

  it('covers what a name was corrected from before its row was merged with another', () => {
    const merged = 'Бачив Бориса. Тоді пішов.'
    const document = released(
      row('a', 'Бачив Ярему.'),
      row('b', 'Потім пішов.'),
      correct('e1', 'a', 'Бачив Бориса.'),
      correct('e2', 'b', 'Тоді пішов.'),
      { type: 'MergeWithNext', segment: 'a' as SegmentId },
      redact('a', merged, 'Бориса'),
    )
    expect(writeDocument(document)).not.toMatch(/Ярем|Борис/)
    expect(writeDocument(document)).toContain('Потім пішов.')
  })
})

describe('other forms of a passage', () => {
  const found = (passage: string, text: string) =>
    inflectionFinder([{ text: passage, language: UK }])
      .places(readText(text))
      .map(({ start, end }) => text.slice(start, end))

  it('are found of every word of a name, and nothing that only begins like it', () => {
    expect(found('Івана Сірого', 'Прийшли Іван Сірий та Іван Білий.')).toEqual(['Іван Сірий'])
    expect(found('Марії', 'Марія була в Маріуполі.')).toEqual(['Марія'])
  })
})
