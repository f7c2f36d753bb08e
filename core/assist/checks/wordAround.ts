/** The characters around a place of a text, up to white space: what a sign there is to be known by. */
export function wordAround(text: string, place: number): string {
  const before = /\S*$/.exec(text.slice(0, place))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(place))?.[0] ?? ''
  return before + after
}
