import { describe, expect, it } from 'vitest'
import { formatMediaTime, parseMediaTime } from '../../renderer/features/transcript/mediaTime.ts'
import { readTimes, timeFields } from '../../renderer/features/transcript/timeFields.ts'
import { instantOf, wallClock } from '../../renderer/features/transcript/wallClock.ts'

const KYIV = 'Europe/Kyiv'

describe('wall clock', () => {
  it('shows an instant on the clock of the interview, winter and summer', () => {
    expect(wallClock('2025-01-13T12:03:22.050Z', KYIV)).toEqual({
      date: '2025-01-13',
      time: '14:03:22',
      milliseconds: '050',
    })
    expect(wallClock('2025-07-13T22:30:00.000Z', KYIV).date).toBe('2025-07-14')
    expect(wallClock('2025-01-12T22:00:00.000Z', KYIV).time).toBe('00:00:00')
  })

  it('reads back every instant that it shows', () => {
    for (const zone of [KYIV, 'Asia/Pyongyang', 'America/St_Johns', 'Pacific/Apia', 'UTC']) {
      for (let hour = 0; hour < 24 * 400; hour += 7) {
        const instant = new Date(Date.UTC(2025, 0, 1, hour, 30, 15, 7)).toISOString()
        const { date, time, milliseconds } = wallClock(instant, zone)
        const read = instantOf(date, `${time}.${milliseconds}`, zone)
        // The hour that a clock shows twice is read as the first.
        expect(read === instant || Date.parse(instant) - Date.parse(read ?? '') === 3_600_000).toBe(
          true,
        )
      }
    }
  })

  it('refuses a time that the clock skips and what is not a time', () => {
    expect(instantOf('2025-03-30', '03:30', KYIV)).toBeNull()
    expect(instantOf('2025-01-13', '25:00', KYIV)).toBeNull()
    expect(instantOf('2025-02-30', '10:00', KYIV)).toBeNull()
    expect(instantOf('13.01.2025', '10:00', KYIV)).toBeNull()
  })

  it('takes the first of two times that the clock shows twice', () => {
    expect(instantOf('2025-10-26', '03:30', KYIV)).toBe('2025-10-26T00:30:00.000Z')
  })
})

describe('time in a recording', () => {
  it('reads hours, minutes and seconds, or seconds alone', () => {
    expect(parseMediaTime('0:12:03.5')).toBe(723_500)
    expect(parseMediaTime('12:03')).toBe(723_000)
    expect(parseMediaTime('723,25')).toBe(723_250)
    expect(parseMediaTime('1:02:03')).toBe(3_723_000)
  })

  it('refuses what is no time', () => {
    for (const text of ['', 'soon', '1:75:00', '1:2:3:4', '12:3', '-5', '0:00:61']) {
      expect(parseMediaTime(text), text).toBeNull()
    }
  })

  it('reads back what it writes', () => {
    for (const time of [0, 1, 999, 59_999, 3_600_000, 86_399_999, 999_999_999]) {
      expect(parseMediaTime(formatMediaTime(time, true))).toBe(time)
    }
  })
})

describe('the times of a row', () => {
  const times = {
    wallStart: '2025-01-13T21:59:50.000Z',
    wallEnd: '2025-01-13T22:00:10.250Z',
    mediaStart: 1_500,
    mediaEnd: 21_750,
  }

  it('come back as they were when nothing was changed, also past midnight', () => {
    const fields = timeFields(times, KYIV)
    expect(fields.wallStart).toBe('23:59:50')
    expect(fields.wallEnd).toBe('00:00:10.250')
    expect(readTimes(fields, KYIV)).toEqual({ ok: true, value: times })
  })

  it('are taken away by emptying their fields', () => {
    const empty = { date: '', wallStart: '', wallEnd: ' ', mediaStart: '', mediaEnd: '' }
    expect(readTimes(empty, KYIV)).toEqual({
      ok: true,
      value: { wallStart: null, wallEnd: null, mediaStart: null, mediaEnd: null },
    })
  })

  it('are refused, each fault at its own field', () => {
    const fields = timeFields(times, KYIV)
    expect(readTimes({ ...fields, date: 'today' }, KYIV)).toEqual({
      ok: false,
      error: { date: 'notDate' },
    })
    expect(
      readTimes({ ...fields, wallStart: '14:00', wallEnd: '13:59', mediaEnd: '1' }, KYIV),
    ).toEqual({ ok: false, error: { wallEnd: 'reversed', mediaEnd: 'reversed' } })
    expect(readTimes({ ...fields, wallStart: '9 o’clock', mediaStart: 'x' }, KYIV)).toEqual({
      ok: false,
      error: { wallStart: 'notTime', mediaStart: 'notMediaTime' },
    })
  })
})
