import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameEntrySchema } from '#core/assist/names/nameEntry.ts'
import { conceptSchema } from '#core/assist/terms/concept.ts'
import { languageTagSchema } from '#core/interview/languageTag.ts'
import { completion } from '../fixtures/translationServer.ts'
import { must, mustFail } from './contractHost.ts'
import { addRow, EN, RENDITION, translationRoom, UK } from './translationRoom.ts'

const KEY = 'sk-secret-of-a-person'
const room = translationRoom()

describe('a rendition that is asked for', () => {
  it('is a proposal that names its engine, and is not written into the interview', async () => {
    const opened = await must(room().host, 'interview.open', { interview: room().interview })
    expect(await room().proposed({ targets: [UK, EN] })).toEqual({
      state: 'done',
      outcome: {
        type: 'translated',
        proposals: [UK, EN].map((language) => ({
          segment: room().segments[0],
          language,
          source: '저는 북쪽에서 왔습니다',
          text: RENDITION,
          engine: `test-model (127.0.0.1:${room().server.port})`,
        })),
        failures: [],
      },
    })
    const after = await must(room().host, 'interview.open', { interview: room().interview })
    expect(after.seq).toBe(opened.seq)
    expect(after.document).toEqual(opened.document)
  })

  it('is asked for once for each language, by one POST without a key that nobody gave', async () => {
    await room().proposed({ targets: [UK, EN, languageTagSchema.parse('ko')] })
    expect(room().asked()).toHaveLength(2)
    expect(room().asked()[0]).toMatchObject({ method: 'POST', path: '/v1/chat/completions' })
    expect(room().asked()[0]?.headers.authorization).toBeUndefined()
    expect(JSON.stringify(room().asked()[0]?.body)).toContain('저는 북쪽에서 왔습니다')
  })

  it('is of what stands in the field, committed or not', async () => {
    await room().proposed({ texts: { ko: '저는 남쪽에서 왔습니다' } })
    expect(JSON.stringify(room().asked()[0]?.body)).toContain('저는 남쪽에서 왔습니다')
  })

  it('is asked for with the terms and names of the library that stand in the text', async () => {
    const { host, interview } = room()
    const language = { status: 'preferred', partOfSpeech: null, note: '' } as const
    const concept = conceptSchema.parse({
      id: 'concept-1',
      definition: '',
      domain: '',
      note: '',
      source: '',
      confidence: null,
      terms: [
        { ...language, text: '정찰총국', language: 'ko' },
        { ...language, text: 'Головне розвідувальне бюро', language: 'uk' },
      ],
    })
    await must(host, 'terms.apply', { edits: [{ before: null, after: concept }] })
    const name = nameEntrySchema.parse({
      id: 'name-1',
      kind: 'place',
      forms: {
        ko: { text: '평양', system: 'original', variants: [] },
        uk: { text: 'Пхеньян', system: 'usage', variants: [] },
      },
      note: '',
    })
    await must(host, 'names.apply', { edits: [{ before: null, after: name }] })
    const row = await addRow(host, interview, '정찰총국은 평양에 있습니다')
    await room().proposed({ segments: [row] })
    const sent = JSON.stringify(room().asked()[0]?.body)
    expect(sent).toContain('“정찰총국” → “Головне розвідувальне бюро”')
    expect(sent).toContain('“평양” → “Пхеньян”')
  })

  it('comes from models, too, that take no temperature but their own', async () => {
    room().answer = ({ body }, response) => {
      if (body?.temperature === undefined) return completion('Так')
      response.statusCode = 400
      return { error: { message: "Unsupported value: 'temperature' does not support 0" } }
    }
    expect(await room().proposed()).toMatchObject({ outcome: { proposals: [{ text: 'Так' }] } })
    expect(room().asked()).toHaveLength(2)
  })

  it('comes from LibreTranslate too', async () => {
    room().answer = ({ body }) => ({ translatedText: `${body?.source}>${body?.target}` })
    await room().configure({ kind: 'libretranslate' })
    expect(await room().proposed()).toMatchObject({
      outcome: {
        proposals: [{ text: 'ko>uk', engine: `LibreTranslate (127.0.0.1:${room().server.port})` }],
      },
    })
  })

  it('comes from localhost whatever the name resolves to elsewhere', async () => {
    await room().configure({ baseUrl: `http://localhost:${room().server.port}` })
    expect(await room().proposed()).toMatchObject({ state: 'done', outcome: { failures: [] } })
  })
})

describe('a key', () => {
  it('goes to the server that it was given for, and to no other', async () => {
    await must(room().host, 'translation.setKey', { key: KEY })
    await room().proposed()
    expect(room().asked()[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
    await room().configure({ baseUrl: `http://localhost:${room().server.port}` })
    await room().proposed()
    expect(room().asked()[1]?.headers.authorization).toBeUndefined()
    await room().configure()
  })

  it('is sent to LibreTranslate in the body', async () => {
    room().answer = () => ({ translatedText: 'Так' })
    await room().configure({ kind: 'libretranslate' })
    await must(room().host, 'translation.setKey', { key: KEY })
    await room().proposed()
    expect(room().asked()[0]?.body?.api_key).toBe(KEY)
    expect(room().asked()[0]?.headers.authorization).toBeUndefined()
  })

  it('is not shown when a server repeats it in its refusal', async () => {
    room().answer = (_asked, response) => {
      response.statusCode = 401
      response.statusMessage = `No ${KEY}`
      return { error: { message: `Incorrect API key provided: ${KEY}.` } }
    }
    await must(room().host, 'translation.setKey', { key: KEY })
    expect(await room().proposed()).toMatchObject({
      error: { code: 'TRANSLATION_REFUSED', detail: 'Incorrect API key provided: ….' },
    })
  })

  it.each(['two\r\nx-header: 1', 'Cyrillic ключ', 'with space'])(
    'that cannot stand in a header is refused: %j',
    async (key) => {
      expect(await mustFail(room().host, 'translation.setKey', { key })).toMatchObject({
        code: 'INVALID_REQUEST',
      })
    },
  )

  it('is never told again, and is in no file of the library', async () => {
    const status = await must(room().host, 'translation.setKey', { key: KEY })
    expect(status).toEqual({
      on: true,
      host: `127.0.0.1:${room().server.port}`,
      loopback: true,
      hasKey: true,
      keyKept: 'until-end',
    })
    const settings = await must(room().host, 'settings.get', {})
    expect(JSON.stringify([status, settings])).not.toContain(KEY)
    expect(await readFile(join(room().library, 'library.json'), 'utf8')).not.toContain(KEY)
    const removed = await must(room().host, 'translation.setKey', { key: null })
    expect(removed.hasKey).toBe(false)
  })
})

describe('nothing is sent', () => {
  const refused = async (code: string) => {
    const { interview, segments } = room()
    const request = { interview, segments, targets: [UK], texts: {} }
    expect(await mustFail(room().host, 'translation.propose', request)).toMatchObject({ code })
    expect(room().asked()).toEqual([])
  }
  it('while translation is off', async () => {
    await room().configure({ enabled: false })
    await refused('TRANSLATION_OFF')
  })
  it('without an address', async () => {
    await room().configure({ baseUrl: 'somewhere' })
    await refused('TRANSLATION_ADDRESS')
  })
  it('to another machine, not even for a test, until somebody agreed to that', async () => {
    const elsewhere = room().config({ baseUrl: 'http://translation.invalid' })
    await room().configure(elsewhere)
    await refused('TRANSLATION_NOT_CONFIRMED')
    expect(await mustFail(room().host, 'translation.test', { config: elsewhere })).toEqual({
      code: 'TRANSLATION_NOT_CONFIRMED',
      host: 'translation.invalid',
    })
  })
  it('for a row that is empty, nor, in a range, for one that is final', async () => {
    const { host, interview } = room()
    const nothing = { outcome: { proposals: [], failures: [] } }
    expect(await room().proposed({ texts: { ko: ' ' } })).toMatchObject(nothing)
    const final = await addRow(host, interview, '됐습니다', 'Досить')
    const another = await addRow(host, interview, '네', 'Так')
    expect(await room().proposed({ segments: [final, another] })).toMatchObject(nothing)
    expect(room().asked()).toEqual([])
    // Of a single row somebody wants to see another rendition.
    expect(await room().proposed({ segments: [final] })).toMatchObject({
      outcome: { proposals: [{ segment: final, text: RENDITION }] },
    })
  })
})

describe('the trial', () => {
  it('sends a sentence that says nothing of anybody, and tells the answer', async () => {
    room().answer = () => completion('Доброго ранку.')
    const trial = await must(room().host, 'translation.test', { config: room().config() })
    expect(trial.reply).toBe('Доброго ранку.')
    expect(trial.milliseconds).toBeGreaterThanOrEqual(0)
    expect(JSON.stringify(room().asked()[0]?.body)).toContain('Good morning.')
  })

  it('asks LibreTranslate for a pair of languages that it has', async () => {
    room().answer = ({ path, body }) =>
      path === '/languages'
        ? [
            { code: 'de', name: 'German', targets: ['de', 'ko'] },
            { code: 'ko', name: 'Korean', targets: ['de', 'ko'] },
          ]
        : { translatedText: `${body?.source}>${body?.target}` }
    const libre = room().config({ kind: 'libretranslate' })
    expect(await must(room().host, 'translation.test', { config: libre })).toMatchObject({
      reply: 'ko>de',
    })
  })

  it('says what is wrong', async () => {
    room().answer = (_asked, response) => {
      response.statusCode = 404
      return { error: "model 'test-model' not found" }
    }
    expect(
      await mustFail(room().host, 'translation.test', { config: room().config() }),
    ).toMatchObject({
      code: 'TRANSLATION_REFUSED',
      status: 404,
      detail: "model 'test-model' not found",
    })
  })
})
