/** The language of a tag without region and script: `ko-KP` gives `ko` (RFC 5646, section 2.2.1). */
export const baseLanguage = (tag: string): string => {
  const end = tag.indexOf('-')
  return (end === -1 ? tag : tag.slice(0, end)).toLowerCase()
}
