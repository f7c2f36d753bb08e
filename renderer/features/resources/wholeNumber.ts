/** The whole number from `least` to `most` that a text says; null: it says none. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = Number(text)
  const isOne = /^\s*\d+\s*$/.test(text) && number >= least && number <= most
  return isOne ? number : null
}
