/** The system's code for what a call on the file system threw (ENOSPC, EIO …), or its message. */
export function faultCode(error: unknown): string {
  if (error instanceof Error) {
    const { code } = error as { readonly code?: unknown }
    return typeof code === 'string' ? code : error.message
  }
  return String(error)
}

/** True when the disk or the person's share of it is full. */
export function isDiskFull(error: unknown): boolean {
  const code = faultCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
}

/** True when the folder cannot be written at all. */
export function isWriteForbidden(error: unknown): boolean {
  const code = faultCode(error)
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM'
}
