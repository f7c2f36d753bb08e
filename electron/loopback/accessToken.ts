import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 256 random bits, as 43 characters of base64url. */
export const makeAccessToken = (): string => randomBytes(32).toString('base64url')

/**
 * Whether an `Authorization` header carries the token (RFC 6750, "Bearer"). The time it takes
 * tells nothing about the token: digests of equal length are compared, whatever was sent.
 */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
