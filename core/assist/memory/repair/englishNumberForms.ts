import type { NumberForm } from './rewrittenNumber.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Cardinal numbers in words up to 999,999, with and without “and” (three hundred and five). */
export function englishNumberForms(): readonly NumberForm[] {
  return [' ', ' and '].map(
    (joint): NumberForm =>
      (value) => {
        const number = Number(value)
        if (!Number.isInteger(number) || number < 2 || number >= 1e6) return null
        return belowMillion(number, joint)
      },
  )
}

function belowMillion(number: number, joint: string): string {
  if (number < 1_000) return belowThousand(number, joint)
  const rest = number % 1_000
  const thousands = `${belowThousand(Math.floor(number / 1_000), joint)} thousand`
  if (rest === 0) return thousands
  return `${thousands}${rest < 100 ? joint : ' '}${belowThousand(rest, joint)}`
}

function belowThousand(number: number, joint: string): string {
  if (number < 20) return UNITS[number] ?? ''
  if (number < 100) {
    const tens = TENS[Math.floor(number / 10) - 2] ?? ''
    return number % 10 === 0 ? tens : `${tens}-${UNITS[number % 10]}`
  }
  const hundreds = `${UNITS[Math.floor(number / 100)]} hundred`
  return number % 100 === 0 ? hundreds : hundreds + joint + belowThousand(number % 100, joint)
}
