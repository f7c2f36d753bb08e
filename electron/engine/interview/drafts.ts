import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Command } from '#core/interview/command.ts'
import type { InterviewEvent } from '#core/interview/event.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeText } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Draft } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk } from '../disk/disk.ts'
import { writeError } from '../disk/writeError.ts'
import { DurableJsonFile } from '../snapshot/durableJsonFile.ts'
import { fileTime, quarantineFile } from './quarantine.ts'
import { createQueue } from './serialQueue.ts'

const NAME = 'drafts.json'

const draftsSchema = z.record(z.string(), z.strictObject({ text: z.string(), at: z.string() }))
type DraftsByField = z.infer<typeof draftsSchema>

/** Text that was typed and not yet committed, kept durably beside the journal. */
export interface Drafts {
  all(): readonly Draft[]
  /** Null removes. Answers once it is durable. */
  save(field: string, text: string | null, at: string): Promise<Result<null, AppError>>
  /**
   * Removes the drafts of what a command of this type committed. Only typing supersedes a draft:
   * a status, another source language or an undo leaves what is being typed alone.
   */
  committed(command: string, events: readonly InterviewEvent[]): Promise<void>
  /** Waits for what is under way. */
  settled(): Promise<void>
}

/** Opens an interview's drafts. A damaged file is put aside when `mayWrite`; drafts start empty. */
export async function openDrafts(
  disk: Disk,
  folder: string,
  interview: Interview,
  mayWrite: boolean,
  now: Date,
): Promise<Drafts> {
  const db = new Low<DraftsByField>(new DurableJsonFile(disk, join(folder, NAME)), {})
  try {
    await db.read()
    db.data = draftsSchema.parse(db.data)
  } catch {
    db.data = {}
    if (mayWrite) {
      await quarantineFile(disk, folder, NAME, `drafts-${fileTime(now)}.json`).catch(() => null)
    }
  }
  db.data = Object.fromEntries(
    Object.entries(db.data).filter(([field, { text }]) => !isCommitted(interview, field, text)),
  )
  const queue = createQueue()

  const change = (next: DraftsByField): Promise<void> => {
    db.data = next
    return db.write()
  }

  return {
    all: () => Object.entries(db.data).map(([field, { text, at }]) => ({ field, text, at })),
    save: (field, text, at) =>
      queue(async () => {
        const { [field]: before, ...others } = db.data
        if (text === null && before === undefined) return ok(null)
        const all = db.data
        try {
          await change(text === null ? others : { ...others, [field]: { text, at } })
          return ok(null)
        } catch (error) {
          db.data = all
          return fail(writeError(error, null))
        }
      }),
    committed: (command, events) =>
      queue(async () => {
        if (!TYPING.has(command)) return
        const fields = events.flatMap(draftFieldsOf).filter((field) => field in db.data)
        if (fields.length === 0) return
        const kept = Object.entries(db.data).filter(([field]) => !fields.includes(field))
        // A draft that stays behind by a failed write is dropped on opening: it was committed.
        await change(Object.fromEntries(kept)).catch(() => undefined)
      }),
    settled: () => queue(async () => undefined),
  }
}

/** The commands that carry what was typed in a field. */
const TYPING: ReadonlySet<string> = new Set<Command['type']>(['CommitRendition', 'SetNote'])

const renditionField = (segment: string, language: string) => `rendition:${segment}:${language}`
const noteField = (segment: string) => `note:${segment}`

function draftFieldsOf(event: InterviewEvent): readonly string[] {
  switch (event.type) {
    case 'RenditionSet':
      return [renditionField(event.segment, event.language)]
    case 'SegmentChanged':
      return event.after.note === undefined ? [] : [noteField(event.segment)]
    default:
      return []
  }
}

/** True for a draft whose commit was recorded, but not the draft's removal: the crash came between. */
function isCommitted(interview: Interview, field: string, text: string): boolean {
  const [kind, id, language] = field.split(':')
  const segment = interview.segments.get(id as SegmentId)
  if (segment === undefined) return false
  if (kind === 'note') return segment.note === normalizeText(text)
  if (kind !== 'rendition') return false
  return (segment.renditions[language as LanguageTag]?.text ?? '') === normalizeText(text)
}
