import { describe, expect, it } from 'vitest'
import { type ServerReply, translationReply } from '#core/assist/translation/translationReply.ts'

const HOST = '127.0.0.1:11434'
const SOURCE = '저는 북쪽에서 왔습니다'
const RENDITION = 'Я приїхав з півночі.'

const answer = (body: unknown, status = 200): ServerReply => ({
  status,
  statusText: 'Text of the status',
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const said = (content: string | null, more: object = {}) =>
  answer({ choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop', ...more }] })
const read = (reply: ServerReply, source = SOURCE) =>
  translationReply('openai-compatible', HOST, reply, source)
const rendered = (text: string) => ({ ok: true, value: text })
const malformed = (reason: string) => ({
  ok: false,
  error: { code: 'TRANSLATION_MALFORMED', host: HOST, reason },
})
const refused = (status: number, detail: string) => ({
  ok: false,
  error: { code: 'TRANSLATION_REFUSED', host: HOST, status, detail },
})

describe('an answer that is a rendition', () => {
  it('is taken as it is', () => {
    expect(read(said(RENDITION))).toEqual(rendered(RENDITION))
    const libre = answer({ translatedText: RENDITION })
    expect(translationReply('libretranslate', HOST, libre, SOURCE)).toEqual(rendered(RENDITION))
  })

  it.each([
    ['space around it', `\n  ${RENDITION}\n`],
    ['a code fence', `\`\`\`text\n${RENDITION}\n\`\`\``],
    ['its thoughts', `<think>Korean.\n\nPast tense.</think>\n\n${RENDITION}`],
    ['the lines of the prompt', `=====\n${RENDITION}\n=====`],
    ['quotation marks', `«${RENDITION}»`],
    ['other quotation marks', `"${RENDITION}"`],
    ['controls that turn the order of reading', `\u202e${RENDITION}\u2069`],
    ['carriage returns and controls', `${RENDITION}\r\u0007`],
  ])('loses %s', (_what, content) => {
    expect(read(said(content))).toEqual(rendered(RENDITION))
  })

  it('keeps quotation marks that are part of the text', () => {
    const inner = '«Так» — сказав він. «Ні»'
    expect(read(said(inner))).toEqual(rendered(inner))
    expect(read(said('«Так»'), '“네”')).toEqual(rendered('«Так»'))
  })

  it('keeps paragraphs that the source has', () => {
    expect(read(said('Один.\n\nДва.'), '하나.\n\n둘.')).toEqual(rendered('Один.\n\nДва.'))
  })

  it('is stored in composed form', () => {
    expect(read(said('й'.normalize('NFD')))).toEqual(rendered('й'))
  })
})

describe('an answer that is none', () => {
  it.each([
    ['no JSON', answer('<html>It works</html>'), 'not-json'],
    ['nothing at all', answer(''), 'not-json'],
    ['JSON of another kind', answer({ hello: 'there' }), 'shape'],
    ['no choices', answer({ choices: [] }), 'shape'],
    ['an empty text', said('  \n '), 'empty'],
    ['no text', said(null), 'empty'],
    ['thoughts without an end', said('<think>Korean, past tense'), 'not-a-translation'],
    ['thoughts alone', said('<think>Hm.</think>'), 'empty'],
    ['a text that was cut off', said(RENDITION, { finish_reason: 'length' }), 'cut-off'],
    ['a text far longer than its source', said('слово '.repeat(60)), 'too-long'],
    ['a rendition and a remark', said(`${RENDITION}\n\nNote: formal.`), 'not-a-translation'],
    ['a list with code', said(`1. \`\`\`${RENDITION}\`\`\` 2.`), 'not-a-translation'],
  ])('is refused: %s', (_what, reply, reason) => {
    expect(read(reply)).toEqual(malformed(reason))
  })

  it.each([
    ['OpenAI', answer({ error: { message: 'Incorrect API key' } }, 401), 401, 'Incorrect API key'],
    ['Ollama', answer({ error: 'model "x" not found' }, 404), 404, 'model "x" not found'],
    ['vLLM', answer({ detail: 'Not Found' }, 404), 404, 'Not Found'],
    ['no words', answer('', 502), 502, 'Text of the status'],
    ['a redirect', answer('', 302), 302, 'Text of the status'],
    ['an error that says success', answer({ error: 'overloaded' }), 200, 'overloaded'],
    ['a model that refuses', said(null, { message: { refusal: 'I cannot' } }), 200, 'I cannot'],
    ['a filter', said('', { finish_reason: 'content_filter' }), 200, 'content_filter'],
  ])('says what the server said: %s', (_who, reply, status, detail) => {
    expect(read(reply)).toEqual(refused(status, detail))
  })

  it('quotes a server on one line, and not at any length', () => {
    const reply = read(answer({ error: `a\n\u0007b ${'x'.repeat(5_000)}` }, 500))
    const detail = reply.ok || reply.error.code !== 'TRANSLATION_REFUSED' ? '' : reply.error.detail
    expect(detail).toMatch(/^a b x+$/)
    expect(detail.length).toBe(300)
  })

  it('is told apart for LibreTranslate too', () => {
    const asked = (reply: ServerReply) => translationReply('libretranslate', HOST, reply, SOURCE)
    expect(asked(answer({ error: 'uk is not supported' }, 400))).toEqual(
      refused(400, 'uk is not supported'),
    )
    expect(asked(answer({ translatedText: 7 }))).toEqual(malformed('shape'))
  })
})
