import type { NumberForm } from './rewrittenNumber.ts'

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sep oct nov dec',
  ],
  uk: [
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні',
  ],
}

/** The names of months, in each case in which a date has them. In Korean they are digits. */
export function monthForms(base: string): readonly NumberForm[] {
  return (MONTHS[base] ?? []).map((names) => {
    const byNumber = names.split(' ')
    return (value) => byNumber[Number(value) - 1] ?? null
  })
}
