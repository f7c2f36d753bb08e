import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, HostApi } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** The longest file that can be handed in, in bytes; as in the engine. */
const FILE_MAX = 4 * 1024 * 1024 * 1024
/** A file goes in parts of this length, in bytes; the loopback host takes up to 64 MiB at once. */
const PART = 24 * 1024 * 1024

/** Hands a file to the engine, a part at a time. Errors: FILE_TOO_LARGE, READ_FAILED, the engine's. */
export async function offerFile(
  call: HostApi['call'],
  file: File,
): Promise<Result<ChosenFile, AppError>> {
  const { name, size } = file
  if (size > FILE_MAX) return fail({ code: 'FILE_TOO_LARGE', bytes: size, limit: FILE_MAX })
  let offered: ChosenFile | null = null
  for (let from = 0; offered === null || from < size; from += PART) {
    const base64 = await base64Of(file.slice(from, from + PART))
    if (!base64.ok) return base64
    const begun: { ticket?: string } = offered === null ? {} : { ticket: offered.ticket }
    const request = { name, base64: base64.value, ...begun }
    const answer: Result<ChosenFile, AppError> = await call('file.offer', request)
    if (!answer.ok) return answer
    offered = answer.value
  }
  return ok(offered)
}

function base64Of(part: Blob): Promise<Result<string, AppError>> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = String(reader.result)
      const comma = url.indexOf(',')
      resolve(ok(comma === -1 ? '' : url.slice(comma + 1)))
    })
    reader.addEventListener('error', () =>
      resolve(fail({ code: 'READ_FAILED', cause: reader.error?.name ?? 'unknown' })),
    )
    reader.readAsDataURL(part)
  })
}
