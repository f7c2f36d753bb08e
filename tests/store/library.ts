import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Executed, Method, Request, Responses } from '#core/protocol/hostApi.ts'
import { createDesk } from '../../electron/engine/desk.ts'
import type { Disk } from '../../electron/engine/disk/disk.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { type Engine, engineOver } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'

/** A new library folder for one test. */
export const newLibrary = (): string => mkdtempSync(join(tmpdir(), 'dragoman-store-'))

export const removeLibrary = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true })

export interface EngineConditions {
  readonly disk?: Disk
  readonly now?: () => Date
  readonly viewOnly?: boolean
}

/** The engine over a library folder, on the given disk and clock. */
export function startEngine(library: string, conditions: EngineConditions = {}): TestEngine {
  const desk = createDesk(
    {
      library,
      host: 'in-process',
      version: '0.0.0',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
      viewOnly: conditions.viewOnly ?? false,
    },
    { disk: conditions.disk ?? nodeDisk, now: conditions.now ?? (() => new Date()) },
  )
  return new TestEngine(engineOver(desk))
}

/** The engine with calls that answer the value or throw, and shorthands for an interview's work. */
export class TestEngine {
  readonly engine: Engine

  constructor(engine: Engine) {
    this.engine = engine
  }

  async call<M extends Method>(method: M, request: Request<M>): Promise<Responses[M]> {
    const result = await this.engine.call(method, request)
    if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`)
    return result.value
  }

  async error<M extends Method>(method: M, request: Request<M>): Promise<AppError> {
    const result = await this.engine.call(method, request)
    if (result.ok) throw new Error(`${method} succeeded`)
    return result.error
  }

  async create(title = 'Interview'): Promise<InterviewId> {
    const fields = {
      title,
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: false,
      languages: ['ko', 'uk', 'en'],
    }
    const sitting = crypto.randomUUID()
    return (await this.call('interview.create', { fields, sitting })).interview
  }

  /** Adds a row with a Korean text; answers the row's id. */
  async addRow(interview: InterviewId, text: string, id = 'row'): Promise<Executed> {
    return this.call('interview.execute', { interview, command: addRowCommand(text, id) })
  }

  close(): Promise<void> {
    return this.engine.close()
  }
}

type CommandRequest = Request<'interview.execute'>['command']

/** A command that adds a row; `id` names the row and, with a prefix, the command. */
export function addRowCommand(text: string, id: string): CommandRequest {
  return {
    id: `add-${id}`,
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
        ko: {
          text,
          status: 'draft',
          kind: 'original',
          author: null,
          origin: { type: 'typed' },
        },
      },
      links: [],
    },
  }
}

export function commitCommand(row: string, text: string, id: string): CommandRequest {
  return {
    id,
    type: 'CommitRendition',
    segment: row,
    language: 'ko',
    text,
    author: null,
    origin: { type: 'typed' },
  }
}

/** A row is taken down, read back, closed and then corrected by an erratum. */
export const recordCommands: readonly CommandRequest[] = [
  addRowCommand('하나', 'row'),
  {
    id: 'add-read-back',
    type: 'AddEntry',
    entry: {
      kind: 'read-back',
      id: 'read-back',
      way: 'read-aloud',
      reader: null,
      language: 'ko',
      sitting: null,
      first: null,
      last: null,
      startedAt: null,
      endedAt: null,
      note: '',
    },
  },
  { id: 'tick', type: 'TickReadBack', readBack: 'read-back', segments: ['row'], read: true },
  { id: 'close', type: 'CloseRecord', closing: 'closing', by: null, note: '', findings: null },
  {
    id: 'correct',
    type: 'CorrectRenditions',
    segment: 'row',
    corrections: [{ erratum: 'erratum', language: 'ko', text: '둘' }],
    reason: 'misheard',
    proposer: null,
    agreedBy: [],
    remark: null,
    author: null,
  },
]

export const journalOf = (library: string, interview: string): string =>
  join(library, 'interviews', interview, 'journal.log')

export const folderOf = (library: string, interview: string): string =>
  join(library, 'interviews', interview)

/** Offsets at which the frames of a journal end. */
export function frameEnds(journal: Buffer): number[] {
  const ends: number[] = []
  for (let at = 0; at < journal.byteLength; ) {
    const length = Number(journal.toString('latin1', at, journal.indexOf(0x20, at)))
    at = journal.indexOf(0x20, at) + 1 + 64 + 1 + length + 1
    ends.push(at)
  }
  return ends
}

/** Changes one bit of a file. */
export function flipBit(path: string, byte: number, bit: number): void {
  const bytes = readFileSync(path)
  bytes[byte] = (bytes[byte] as number) ^ (1 << bit)
  writeFileSync(path, bytes)
}

export const quarantined = (library: string, interview: string): string[] => {
  try {
    return readdirSync(join(folderOf(library, interview), 'quarantine')).sort()
  } catch {
    return []
  }
}
