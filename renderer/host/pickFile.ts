import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** The longest file that can be handed in, in bytes; as in the loopback host. */
const FILE_MAX = 64 * 1024 * 1024

/**
 * Opens the browser's own file dialog and reads what was chosen; null: nothing was. Must run
 * while a click or key press is being handled, or the browser opens no dialog.
 */
export async function pickFile(
  accept: readonly string[],
): Promise<Result<{ name: string; base64: string } | null, AppError>> {
  const file = await ask(accept)
  if (file === null) return ok(null)
  if (file.size > FILE_MAX) {
    return fail({ code: 'FILE_TOO_LARGE', bytes: file.size, limit: FILE_MAX })
  }
  return read(file)
}

function ask(accept: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept.join(',')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}

function read(file: File): Promise<Result<{ name: string; base64: string }, AppError>> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = String(reader.result)
      resolve(ok({ name: file.name, base64: url.slice(url.indexOf(',') + 1) }))
    })
    reader.addEventListener('error', () =>
      resolve(fail({ code: 'READ_FAILED', cause: reader.error?.name ?? 'unknown' })),
    )
    reader.readAsDataURL(file)
  })
}
