import type { Segment } from '#core/interview/segment.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { formatMediaTime, parseMediaTime } from './mediaTime.ts'
import { instantOf, wallClock } from './wallClock.ts'

/** A row's times as a person writes them; empty: not recorded. */
export interface TimeFields {
  /** YYYY-MM-DD, for both wall-clock times. */
  readonly date: string
  readonly wallStart: string
  readonly wallEnd: string
  readonly mediaStart: string
  readonly mediaEnd: string
}

export type RowTimes = Pick<Segment, 'wallStart' | 'wallEnd' | 'mediaStart' | 'mediaEnd'>

export type TimeFault = 'notDate' | 'notTime' | 'notMediaTime' | 'reversed'
type TimeFaults = Partial<Record<keyof TimeFields, TimeFault>>

/** The greatest position in a recording that the core stores, in milliseconds. */
const MEDIA_MAX = 1_000_000_000

/** A row's times, written out to the millisecond where they have milliseconds. */
export function timeFields(segment: RowTimes, timeZone: string): TimeFields {
  const { wallStart, wallEnd, mediaStart, mediaEnd } = segment
  const written = (instant: string | null): string => {
    if (instant === null) return ''
    const { time, milliseconds } = wallClock(instant, timeZone)
    return milliseconds === '000' ? time : `${time}.${milliseconds}`
  }
  const media = (time: number | null): string => (time === null ? '' : formatMediaTime(time, true))
  const day = wallClock(wallStart ?? wallEnd ?? new Date().toISOString(), timeZone).date
  return {
    date: day,
    wallStart: written(wallStart),
    wallEnd: written(wallEnd),
    mediaStart: media(mediaStart),
    mediaEnd: media(mediaEnd),
  }
}

/**
 * Reads what a person wrote. An end on the clock that is earlier than its start is of the next
 * day when both lie within twelve hours: an interview may go past midnight.
 */
export function readTimes(fields: TimeFields, timeZone: string): Result<RowTimes, TimeFaults> {
  const faults: TimeFaults = {}
  const hasWall = fields.wallStart.trim() !== '' || fields.wallEnd.trim() !== ''
  if (hasWall && instantOf(fields.date, '12:00', timeZone) === null) faults.date = 'notDate'

  const wall = (name: 'wallStart' | 'wallEnd', date: string): string | null => {
    if (fields[name].trim() === '') return null
    const instant = instantOf(date, fields[name], timeZone)
    if (instant === null && faults.date === undefined) faults[name] = 'notTime'
    return instant
  }
  const media = (name: 'mediaStart' | 'mediaEnd'): number | null => {
    if (fields[name].trim() === '') return null
    const time = parseMediaTime(fields[name])
    if (time === null || time > MEDIA_MAX) faults[name] = 'notMediaTime'
    return time
  }

  const wallStart = wall('wallStart', fields.date)
  const wallEnd = pastMidnight(wallStart, wall('wallEnd', fields.date))
  const mediaStart = media('mediaStart')
  const mediaEnd = media('mediaEnd')
  if (wallStart !== null && wallEnd !== null && wallEnd < wallStart) faults.wallEnd = 'reversed'
  if (mediaStart !== null && mediaEnd !== null && mediaEnd < mediaStart) {
    faults.mediaEnd = 'reversed'
  }
  return Object.keys(faults).length > 0
    ? fail(faults)
    : ok({ wallStart, wallEnd, mediaStart, mediaEnd })
}

const HALF_DAY = 12 * 3_600_000

function pastMidnight(start: string | null, end: string | null): string | null {
  if (start === null || end === null || end >= start) return end
  const next = Date.parse(end) + 2 * HALF_DAY
  return next - Date.parse(start) <= HALF_DAY ? new Date(next).toISOString() : end
}
