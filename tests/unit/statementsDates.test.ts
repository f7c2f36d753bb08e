import { describe, expect, test } from 'vitest'
import { momentText, parseMoment } from '../../renderer/features/participants/moment.ts'
import { parseCalendarDate } from '../../renderer/features/statements/calendarDate.ts'

describe('a date as people type it', () => {
  test.each([
    ['2025-01-13', '2025-01-13'],
    ['2025-1-3', '2025-01-03'],
    ['2025.01.13', '2025-01-13'],
    ['2025. 1. 13.', '2025-01-13'],
    ['13.01.2025', '2025-01-13'],
    [' 13.1.2025 ', '2025-01-13'],
  ])('%s is understood', (typed, date) => {
    expect(parseCalendarDate(typed)).toBe(date)
  })

  test('an empty field means that it is not known', () => {
    expect(parseCalendarDate('  ')).toBeNull()
  })

  test.each(['01/13/2025', '13/01/2025', '2025-13-01', '2025-02-30', 'yesterday', '13.01.25'])(
    '%s is not guessed at',
    (typed) => {
      expect(parseCalendarDate(typed)).toBeUndefined()
    },
  )
})

describe('a date and time on the interview’s clock', () => {
  const zone = 'Europe/Kyiv'
  const day = '2025-01-13'

  test('is read in the interview’s zone, not in this computer’s', () => {
    expect(parseMoment('2025-01-13 14:02', zone, day)).toBe('2025-01-13T12:02:00.000Z')
    expect(parseMoment('13.07.2025 14:02:30', zone, day)).toBe('2025-07-13T11:02:30.000Z')
    expect(parseMoment('2025-01-13T14:02', zone, day)).toBe('2025-01-13T12:02:00.000Z')
  })

  test('a time alone belongs to the day that is known', () => {
    expect(parseMoment('9:05', zone, day)).toBe('2025-01-13T07:05:00.000Z')
  })

  test('an empty field means that it is not known', () => {
    expect(parseMoment('', zone, day)).toBeNull()
  })

  test.each(['2025-01-13', '25:00', '2025-01-13 14', 'noon', '2025-03-30 03:30'])(
    '%s is no moment there',
    (typed) => {
      expect(parseMoment(typed, zone, day)).toBeUndefined()
    },
  )

  test('what is shown is read as the same minute again', () => {
    for (const instant of ['2025-01-13T12:02:00.000Z', '2025-07-01T21:59:09.000Z']) {
      expect(parseMoment(momentText(instant, zone), zone, day)).toBe(instant)
    }
    expect(momentText(null, zone)).toBe('')
  })
})
