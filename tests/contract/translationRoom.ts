import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import {
  DEFAULT_TRANSLATION,
  type TranslationConfig,
} from '#core/assist/translation/translationConfig.ts'
import { commandSchema } from '#core/interview/command.ts'
import type { InterviewId, SegmentId, SittingId } from '#core/interview/ids.ts'
import { languageTagSchema } from '#core/interview/languageTag.ts'
import type { JobStatus, Request } from '#core/protocol/hostApi.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import {
  type Asked,
  completion,
  startTranslationServer,
  type TranslationServerFixture,
} from '../fixtures/translationServer.ts'
import { type ContractHost, jobEnd, must } from './contractHost.ts'

type Answer = Parameters<typeof startTranslationServer>[0]
type Wish = Partial<Request<'translation.propose'>>

export const UK = languageTagSchema.parse('uk')
export const EN = languageTagSchema.parse('en')
/** What the server answers until a test says otherwise. */
export const RENDITION = 'Я приїхав з півночі.'

/** An engine with an interview of four Korean rows, and a server that it is set up to ask. */
export class TranslationRoom {
  readonly library: string
  readonly host: ContractHost
  readonly server: TranslationServerFixture
  readonly interview: InterviewId
  readonly segments: readonly SegmentId[]
  answer: Answer = () => completion(RENDITION)
  #seen = 0

  constructor(
    parts: Pick<TranslationRoom, 'library' | 'host' | 'server' | 'interview' | 'segments'>,
  ) {
    this.library = parts.library
    this.host = parts.host
    this.server = parts.server
    this.interview = parts.interview
    this.segments = parts.segments
  }
  /** What the server was asked in this test. */
  asked(): readonly Asked[] {
    return this.server.asked.slice(this.#seen)
  }
  config(changes: Partial<TranslationConfig> = {}): TranslationConfig {
    const { url: baseUrl } = this.server
    return { ...DEFAULT_TRANSLATION, enabled: true, baseUrl, model: 'test-model', ...changes }
  }
  configure(changes: Partial<TranslationConfig> = {}) {
    return must(this.host, 'settings.change', { changes: { translation: this.config(changes) } })
  }
  async propose(wish: Wish = {}): Promise<string> {
    const { interview, segments } = this
    const request = { interview, segments: segments.slice(0, 1), targets: [UK], texts: {}, ...wish }
    return (await must(this.host, 'translation.propose', request)).job
  }
  async proposed(wish: Wish = {}): Promise<JobStatus> {
    return jobEnd(this.host, await this.propose(wish))
  }
  async begin(): Promise<void> {
    this.answer = () => completion(RENDITION)
    await this.configure()
    this.#seen = this.server.asked.length
  }
  async end(): Promise<void> {
    await this.configure()
    await must(this.host, 'translation.setKey', { key: null })
  }
}

/** Makes a room for the tests of a file, and puts it in order before each. */
export function translationRoom(): () => TranslationRoom {
  let room: TranslationRoom
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dragoman-translation-'))
    const library = join(folder, 'Library')
    const engine = createEngine({
      library,
      host: 'in-process',
      version: '0.0.0-test',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
    })
    const host: ContractHost = {
      call: (method, request) => engine.call(method as never, request as never),
      close: () => engine.close(),
    }
    const server = await startTranslationServer((asked, response) => room.answer(asked, response))
    const { interview } = await must(host, 'interview.create', {
      fields: {
        title: 'Exercise',
        caseNumber: '',
        timeZone: 'Europe/Kyiv',
        exercise: true,
        languages: ['ko', 'uk', 'en'],
      },
      sitting: randomUUID() as SittingId,
    })
    const segments: SegmentId[] = []
    for (const text of ['저는 북쪽에서 왔습니다', '네', '아니요', '모릅니다']) {
      segments.push(await addRow(host, interview, text))
    }
    room = new TranslationRoom({ library, host, server, interview, segments })
  })
  beforeEach(() => room.begin())
  afterEach(() => room.end())
  afterAll(async () => {
    await room.host.close()
    await room.server.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => room
}

/** Adds a Korean row, with a Ukrainian rendition that is final when there is one. */
export async function addRow(
  host: ContractHost,
  interview: InterviewId,
  ko: string,
  uk?: string,
): Promise<SegmentId> {
  const id = randomUUID() as SegmentId
  const typed = { author: null, origin: { type: 'typed' } }
  const command = commandSchema.parse({
    id: randomUUID(),
    type: 'AddSegment',
    after: 'end',
    segment: {
      id,
      sitting: null,
      speaker: null,
      addressee: null,
      source: 'ko',
      mode: 'spoken',
      mediaStart: null,
      mediaEnd: null,
      wallStart: null,
      wallEnd: null,
      note: '',
      renditions: {
        ko: { text: ko, status: 'draft', kind: 'original', ...typed },
        ...(uk !== undefined && {
          uk: { text: uk, status: 'final', kind: 'interpreted', ...typed },
        }),
      },
      links: [],
    },
  })
  await must(host, 'interview.execute', { interview, command })
  return id
}
