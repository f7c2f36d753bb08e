import { NATIVE_TENS, NATIVE_UNITS } from './koreanNumberWords.ts'

/** The native numeral from 하나 to 아흔아홉 that begins at `index`, and where it ends; null: none. */
export function nativeKoreanNumber(
  text: string,
  index: number,
): { readonly value: number; readonly end: number } | null {
  const tens = wordOf(NATIVE_TENS, text, index)
  const from = tens === null ? index : tens.end
  const units = wordOf(NATIVE_UNITS, text, from)
  if (tens === null) return units
  return units === null ? tens : { value: tens.value + units.value, end: units.end }
}

function wordOf(
  words: ReadonlyMap<string, number>,
  text: string,
  index: number,
): { readonly value: number; readonly end: number } | null {
  const two = words.get(text.slice(index, index + 2))
  if (two !== undefined) return { value: two, end: index + 2 }
  const one = words.get(text[index] ?? '')
  return one === undefined ? null : { value: one, end: index + 1 }
}
