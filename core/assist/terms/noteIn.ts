/** A line of a note that says in which language it is: `uk: …`. */
const MARKED_LINE = /^([a-z]{2,3}): (.*)$/

/**
 * What a note says in a language. A note may have a line for each of several languages, each
 * beginning with the language's tag and a colon; any other note is the same for every reader.
 */
export function noteIn(note: string, language: string): string {
  const lines = note.split('\n').map((line) => MARKED_LINE.exec(line))
  if (lines.length < 2 || lines.some((line) => line === null)) return note
  const line = lines.find((each) => each?.[1] === language) ?? lines[0]
  return line?.[2] ?? note
}
