import { basename } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, Method } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import { durableWrite } from '../disk/durableWrite.ts'
import { nodeDisk } from '../disk/nodeDisk.ts'
import { readError, writeError } from '../disk/writeError.ts'
import { noFileDialogs } from '../fileDialogs.ts'
import { IMPORT_BYTES_MAX } from '../jobs/importJob.ts'
import type { HandlersOf } from './handlerTypes.ts'

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
  'file.offer': async (desk, { name, base64 }) => {
    if (hasDialogs(desk)) return notHere('file.offer')
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.byteLength > IMPORT_BYTES_MAX) {
      return fail({ code: 'FILE_TOO_LARGE', bytes: bytes.byteLength, limit: IMPORT_BYTES_MAX })
    }
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
      await durableWrite(nodeDisk, path, await file.read())
      return ok({ name: basename(path) })
    } catch (error) {
      return fail(writeError(error, null))
    }
  },
  'file.fetch': async (desk, { ticket }) => {
    if (hasDialogs(desk)) return notHere('file.fetch')
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    try {
      const base64 = Buffer.from(await file.read()).toString('base64')
      return ok({ name: file.name, mediaType: file.mediaType, base64 })
    } catch (error) {
      return fail(readError(error))
    }
  },
}

const hasDialogs = (desk: Desk): boolean => desk.options.files !== noFileDialogs

const notHere = (method: Method): Result<never, AppError> =>
  fail({ code: 'NOT_SUPPORTED_HERE', method })

const offered = (desk: Desk, name: string, path: string, bytes: number): ChosenFile => ({
  ticket: desk.tickets.forFile(name, path, bytes, UNTYPED),
  name,
  bytes,
})
