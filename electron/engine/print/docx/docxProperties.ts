import { xmlText } from '#core/exchange/xmlText.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { PrintRecord } from '#core/record/record.ts'
import { regionalTag } from './docxLanguage.ts'

/**
 * `docProps/core.xml` (ECMA-376, part 2, 11): title, language and the time of printing. Nobody is
 * named, and no other time is told.
 */
export function docxProperties({ title, labels, seal }: PrintRecord): string {
  const printed = `${seal.printedAt.slice(0, 19)}Z`
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${printed}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${regionalTag(labels as string as LanguageTag)}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
}
