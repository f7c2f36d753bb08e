/** A function of a word that is worked out once for every word. */
export function rememberedWords<Value>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) {
      value = make(word)
      known.set(word, value)
    }
    return value
  }
}
