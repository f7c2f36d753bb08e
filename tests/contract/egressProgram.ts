import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import {
  DEFAULT_TRANSLATION,
  type TranslationConfig,
} from '#core/assist/translation/translationConfig.ts'
import type { InterviewId, SittingId } from '#core/interview/ids.ts'
import type { Method, Request, Responses } from '#core/protocol/hostApi.ts'
import { requestSchemas } from '#core/protocol/hostApi.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'

/*
 * Works through everything that the engine can do, with and without a translation server, and
 * writes into the log where each part begins. Arguments: the library, the log, the server's address.
 */
const [library = '', log = '', server = ''] = process.argv.slice(2)
const part = (name: string): void => appendFileSync(log, `${JSON.stringify({ part: name })}\n`)

const engine = createEngine({
  library,
  host: 'in-process',
  version: '0.0.0-test',
  paths: sourcePaths(),
  systemLanguages: ['en'],
  files: noFileDialogs,
})

/** Calls a method and waits for the job that it starts. Errors count as answers. */
async function call<M extends Method>(
  method: M,
  request: Request<M>,
): Promise<Responses[M] | null> {
  const result = await engine.call(method, request)
  if (!result.ok) return null
  const { value } = result
  if (typeof value === 'object' && value !== null && 'job' in value) {
    const job = String(value.job)
    for (;;) {
      const status = await engine.call('job.status', { job })
      if (!status.ok || status.value.state !== 'running') break
      await setImmediate()
    }
  }
  return value
}
const must = async <M extends Method>(method: M, request: Request<M>): Promise<Responses[M]> => {
  const value = await call(method, request)
  if (value === null) throw new Error(`${method} failed`)
  return value
}

const offer = async (name: string, text: string): Promise<string> =>
  (await must('file.offer', { name, base64: Buffer.from(text).toString('base64') })).ticket

/** Every method but those of translation, each with a request that it accepts. */
async function everything(interview: InterviewId): Promise<void> {
  const called = new Set<Method>()
  const work = async <M extends Method>(method: M, request: unknown): Promise<void> => {
    called.add(method)
    if (!requestSchemas[method].safeParse(request).success) {
      throw new Error(`not a request of ${method}: ${JSON.stringify(request)}`)
    }
    await call(method, request as Request<M>)
  }
  const { document } = await must('interview.open', { interview })
  const row = document.segments[0]
  if (row === undefined) throw new Error('the sample is empty')
  const options = { languages: [], annex: true, paper: 'a4', labels: 'en' }
  const concept = {
    id: randomUUID(),
    definition: '',
    domain: '',
    note: '',
    source: '',
    confidence: null,
    terms: [
      { text: '소대', language: 'ko', status: 'preferred', partOfSpeech: null, note: '' },
      { text: 'взвод', language: 'uk', status: 'preferred', partOfSpeech: null, note: '' },
    ],
  }
  const name = {
    id: randomUUID(),
    kind: 'place',
    forms: { ko: { text: '평양', system: 'original', variants: [] } },
    note: '',
  }
  const tmx = '<tmx version="1.4"><header srclang="ko"/><body></body></tmx>'
  const none = {}
  const memory = 'no-such-memory'
  const termbase = 'no-such-termbase'
  const query = { query: '북쪽', language: null }
  const requests: { readonly [M in Method]: unknown } = {
    'app.about': none,
    'library.overview': none,
    'library.choose': none,
    'library.takeOver': { nonce: 'none' },
    'library.search': { query: '쿠르스크', limit: 10 },
    'settings.get': none,
    'settings.change': { changes: { theme: 'dark' } },
    'interview.create': {
      fields: {
        title: 'Exercise',
        caseNumber: '',
        timeZone: 'Europe/Kyiv',
        exercise: true,
        languages: ['ko', 'uk'],
      },
      sitting: randomUUID() as SittingId,
    },
    'interview.addSample': none,
    'interview.open': { interview },
    'interview.execute': { interview, command: { id: randomUUID(), type: 'Undo' } },
    'interview.saveDraft': { interview, field: `rendition:${row.id}:uk`, text: 'так' },
    'interview.verify': { interview },
    'interview.backups': { interview },
    'interview.restore': { interview, backup: 'none' },
    'interview.close': { interview },
    'file.choose': none,
    'file.offer': { name: 'a.tsv', base64: '' },
    'file.keep': { ticket: 'none' },
    'file.fetch': { ticket: 'none' },
    'import.start': {
      interview: null,
      ticket: await offer('a.json', JSON.stringify(document)),
    },
    'export.start': { interview, format: 'pdf', options },
    'export.check': { interview, options },
    'export.preview': { interview, options, page: 1 },
    'record.previous': { interview },
    'assist.row': { interview, segment: row.id, texts: { uk: 'Я приїхав' } },
    'assist.findings': { interview },
    'assist.status': none,
    'assist.concordance': { ...query, limit: 10 },
    'assist.exportConcordance': { ...query, format: 'tsv', languages: ['ko', 'uk'] },
    'memory.list': none,
    'memory.change': { memory, changes: { penalty: 1 } },
    'memory.remove': { memory },
    'memory.inspect': { ticket: await offer('a.tmx', tmx) },
    'memory.import': {
      ticket: await offer('b.tmx', tmx),
      name: 'B',
      penalty: 0,
      mapping: { languages: { ko: 'ko' } },
    },
    'memory.export': { interview: null, languages: ['ko', 'uk'] },
    'terms.list': none,
    'terms.read': { termbase },
    'terms.apply': { edits: [{ before: null, after: concept }] },
    'terms.duplicates': { concept },
    'terms.changeBase': { termbase, changes: { enabled: true } },
    'terms.removeBase': { termbase },
    'terms.inspect': { ticket: await offer('a.tsv', 'ko\tuk\n소대\tвзвод\n') },
    'terms.import': {
      ticket: await offer('a.tbx', '<tbx/>'),
      mapping: null,
      into: 'own',
      name: 'T',
      duplicates: 'skip',
    },
    'terms.export': { termbase, format: 'tsv' },
    'names.list': none,
    'names.apply': { edits: [{ before: null, after: name }] },
    'dictionaries.list': none,
    'dictionaries.add': {
      language: 'uk',
      affix: await offer('uk_UA.aff', 'SET UTF-8\n'),
      words: await offer('uk_UA.dic', '1\nслово\n'),
    },
    'dictionaries.remove': { dictionary: 'library/uk_UA' },
    'translation.status': none,
    'translation.setKey': { key: 'sk-key' },
    'translation.test': { config: DEFAULT_TRANSLATION },
    'translation.propose': { interview, segments: [row.id], targets: ['uk'], texts: {} },
    'job.status': { job: 'none' },
    'job.cancel': { job: 'none' },
    'library.view': none,
  }
  for (const [method, request] of Object.entries(requests)) {
    if (isAsking(method as Method) || method === 'library.view') continue
    await work(method as Method, request)
  }
}

const isAsking = (method: Method): boolean =>
  method === 'translation.test' || method === 'translation.propose'

const configure = (translation: TranslationConfig) =>
  must('settings.change', { changes: { translation } })

/** The calls that ask for a translation: a trial, and one row in two languages. */
async function ask(config: TranslationConfig): Promise<void> {
  const { interview } = await must('interview.create', {
    fields: {
      title: 'Exercise',
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: ['ko', 'uk', 'en'],
    },
    sitting: randomUUID(),
  })
  await must('import.start', { interview, ticket: await offer('a.tsv', 'source\tko\nko\t네\n') })
  const { document } = await must('interview.open', { interview })
  const segments = document.segments.map(({ id }) => id)
  if (segments.length !== 1) throw new Error('the table was not imported')
  await call('translation.test', { config })
  await call('translation.propose', { interview, segments, targets: ['uk', 'en'], texts: {} })
}

const { interview } = await must('interview.addSample', {})

part('unconfigured')
await everything(interview)
await ask(DEFAULT_TRANSLATION)

part('unconfirmed')
const elsewhere = { ...DEFAULT_TRANSLATION, enabled: true, baseUrl: 'http://translation.invalid' }
await configure(elsewhere)
await everything(interview)
await ask(elsewhere)

part('configured')
const local = { ...DEFAULT_TRANSLATION, enabled: true, baseUrl: server, model: 'm' }
await configure(local)
await everything(interview)

part('asked')
await ask(local)

part('off again')
await configure({ ...local, enabled: false })
await everything(interview)

await engine.close()

// The hook must see what a worker does, or the silence above says nothing.
part('a worker of this program')
const worker = new Worker(new URL('egressWorker.ts', import.meta.url))
await new Promise((resolve) => worker.once('exit', resolve))
process.exit(0)
