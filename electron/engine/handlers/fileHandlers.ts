import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, Method } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import { durableFill, durableWrite } from '../disk/durableWrite.ts'
import { nodeDisk } from '../disk/nodeDisk.ts'
import { writeAll } from '../disk/writeAll.ts'
import { readError, writeError } from '../disk/writeError.ts'
import { noFileDialogs } from '../fileDialogs.ts'
import type { HandlersOf } from './handlerTypes.ts'

/** The longest file that is taken in parts, in bytes. */
const OFFER_BYTES_MAX = 4 * 1024 * 1024 * 1024
/** The longest file that goes into one answer: no string holds much more. */
const FETCH_BYTES_MAX = 256 * 1024 * 1024

const UNTYPED = 'application/octet-stream'

/** Files come and go by native dialogs or through the page, as the host has it; never both. */
export const fileHandlers: HandlersOf<'file'> = {
  'file.choose': async (desk) => {
    if (!hasDialogs(desk)) return notHere('file.choose')
    const chosen = await desk.options.files.choose()
    if (chosen === null) return ok(null)
    try {
      const bytes = (await nodeDisk.stat(chosen.path))?.size ?? 0
      return ok(offered(desk, chosen.name, chosen.path, bytes))
    } catch (error) {
      return fail(readError(error))
    }
  },
  'file.offer': async (desk, { name, base64, ticket: begun }) => {
    if (hasDialogs(desk)) return notHere('file.offer')
    const bytes = Buffer.from(base64, 'base64')
    if (begun !== undefined) return appended(desk, begun, bytes)
    const plain = basename(name)
    const ticket = await desk.tickets.forBytes(plain, UNTYPED, bytes)
    return ok({ ticket, name: plain, bytes: bytes.byteLength })
  },
  'file.keep': async (desk, { ticket }) => {
    if (!hasDialogs(desk)) return notHere('file.keep')
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const path = await desk.options.files.keep(file.name)
    if (path === null) return ok(null)
    try {
      await (file.path === null
        ? durableWrite(nodeDisk, path, await file.read())
        : copyDurably(file.path, path))
      return ok({ name: basename(path) })
    } catch (error) {
      return fail(writeError(error, null))
    }
  },
  'file.fetch': async (desk, { ticket }) => {
    if (hasDialogs(desk)) return notHere('file.fetch')
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    if (file.bytes > FETCH_BYTES_MAX) {
      return fail({ code: 'FILE_TOO_LARGE', bytes: file.bytes, limit: FETCH_BYTES_MAX })
    }
    try {
      const base64 = Buffer.from(await file.read()).toString('base64')
      return ok({ name: file.name, mediaType: file.mediaType, base64 })
    } catch (error) {
      return fail(readError(error))
    }
  },
}

async function appended(
  desk: Desk,
  begun: string,
  bytes: Uint8Array,
): Promise<Result<ChosenFile, AppError>> {
  try {
    const before = desk.tickets.find(begun)?.bytes ?? 0
    if (before + bytes.byteLength > OFFER_BYTES_MAX) {
      await desk.tickets.end(begun)
      const sum = before + bytes.byteLength
      return fail({ code: 'FILE_TOO_LARGE', bytes: sum, limit: OFFER_BYTES_MAX })
    }
    const file = await desk.tickets.append(begun, bytes)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    return ok({ ticket: begun, name: file.name, bytes: file.bytes })
  } catch (error) {
    return fail(writeError(error, null))
  }
}

const copyDurably = (from: string, to: string): Promise<void> =>
  durableFill(nodeDisk, to, async (file) => {
    for await (const part of createReadStream(from)) await writeAll(file, part)
  })

const hasDialogs = (desk: Desk): boolean => desk.options.files !== noFileDialogs

const notHere = (method: Method): Result<never, AppError> =>
  fail({ code: 'NOT_SUPPORTED_HERE', method })

const offered = (desk: Desk, name: string, path: string, bytes: number): ChosenFile => ({
  ticket: desk.tickets.forFile(name, path, bytes, UNTYPED),
  name,
  bytes,
})
