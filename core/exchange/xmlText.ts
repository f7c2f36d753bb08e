/** What XML 1.0 (section 2.2) does not allow in a document, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as the content of an element. Characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/** A text as an attribute, with its quotation marks. White space comes back as it was. */
export function xmlAttribute(text: string): string {
  const escaped = xmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
  return `"${escaped}"`
}
