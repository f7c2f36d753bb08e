import type { InterviewId } from '#core/interview/ids.ts'
import type { HostApi } from '#core/protocol/hostApi.ts'

/** Uncommitted texts by field. */
export type Texts = ReadonlyMap<string, string>

const NONE: Texts = new Map()

/** By host and interview: what an interview that was left could not get onto the disk. */
const left = new WeakMap<HostApi, Map<InterviewId, Promise<Texts>>>()

/** Keeps the texts of an interview that is being closed until it is opened again. */
export function leaveTexts(host: HostApi, id: InterviewId, texts: Promise<Texts>): void {
  const known = left.get(host) ?? new Map<InterviewId, Promise<Texts>>()
  left.set(host, known.set(id, texts))
}

/** The texts that were left, once the interview is closed; they stay until `forgetTexts`. */
export const leftTexts = (host: HostApi, id: InterviewId): Promise<Texts> =>
  left.get(host)?.get(id) ?? Promise.resolve(NONE)

export function forgetTexts(host: HostApi, id: InterviewId): void {
  left.get(host)?.delete(id)
}
