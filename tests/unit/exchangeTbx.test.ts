import { describe, expect, it } from 'vitest'
import type { Concept } from '#core/assist/terms/concept.ts'
import { createTbxWriter } from '#core/exchange/tbxWriter.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { readTbx } from '../fixtures/readTbx.ts'

const V2 = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Default" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>a note</p></sourceDesc></fileDesc></martifHeader>
<text><body>
${body}
</body></text></martif>`

const V3 = (body: string, style = 'dca') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body>
${body}
</body></text></tbx>`

const errorOf = (text: string) => {
  const { end } = readTbx(text)
  return end.ok ? null : end.error
}

/** The same concept as three dialects say it. */
const SOJANG = {
  id: 'c1',
  definition: 'a general’s rank',
  domain: 'rank',
  note: 'Shifted by one.',
  source: 'handbook',
  confidence: null,
  terms: [
    { text: '소장', language: 'ko-KP', status: 'preferred', partOfSpeech: 'noun', note: 'spoken' },
    { text: '少將', language: 'ko-KP', status: 'deprecated', partOfSpeech: null, note: '' },
    { text: 'генерал-майор', language: 'uk', status: 'preferred', partOfSpeech: null, note: '' },
    { text: 'генерал', language: 'uk', status: 'admitted', partOfSpeech: null, note: '' },
  ],
}

describe('a concept of a TBX file', () => {
  it('is read from a file of 2008, with groups', () => {
    const { concepts, end } = readTbx(
      V2(`<termEntry id="c1">
  <descrip type="subjectField">rank</descrip>
  <descripGrp><descrip type="definition">a general’s rank</descrip><admin type="source">handbook</admin></descripGrp>
  <note>Shifted by <hi>one</hi>.</note>
  <langSet xml:lang="ko-kp">
    <ntig><termGrp><term>소장</term><termNote type="partOfSpeech">noun</termNote>
      <termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termNoteGrp></termGrp><note>spoken</note></ntig>
    <tig><term>少將</term><termNote type="normativeAuthorization">supersededTerm</termNote></tig>
  </langSet>
  <langSet xml:lang="uk"><tig><term> генерал-майор\n</term></tig><tig><term>генерал</term></tig></langSet>
</termEntry>`),
    )
    expect(concepts).toEqual([SOJANG])
    expect(end).toMatchObject({
      ok: true,
      value: { version: 'v2', dialect: 'TBX-Default', languages: { 'ko-KP': 2, uk: 2 } },
    })
  })

  it('is read from a file of 2019 in the style DCA', () => {
    const { concepts, end } = readTbx(
      V3(`<conceptEntry id="c1"><descrip type="subjectField">rank</descrip><admin type="source">handbook</admin><note>Shifted by one.</note>
<langSec xml:lang="ko-KP"><descrip type="definition">a general’s rank</descrip>
<termSec><term>소장</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>spoken</note></termSec>
<termSec><term>少將</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="uk"><termSec><term>генерал-майор</term></termSec><termSec><term>генерал</term></termSec></langSec></conceptEntry>`),
    )
    expect(concepts).toEqual([SOJANG])
    expect(end.ok && end.value.version).toBe('v3')
  })

  it('is read from a file of 2019 in the style DCT', () => {
    const { concepts } = readTbx(
      V3(
        `<conceptEntry id="c1"><min:subjectField>rank</min:subjectField><descripGrp><basic:definition>a general’s rank</basic:definition><basic:source>handbook</basic:source></descripGrp><note>Shifted by one.</note>
<langSec xml:lang="ko-KP"><termSec><term>소장</term><min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><note>spoken</note></termSec>
<termSec><term>少將</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="uk"><termSec><term>генерал-майор</term></termSec><termSec><term>генерал</term></termSec></langSec></conceptEntry>`,
        'dct',
      ),
    )
    expect(concepts).toEqual([SOJANG])
  })

  const langSec =
    '<langSec xml:lang="uk"><termSec><term>взвод</term><termNote type="termType">fullForm</termNote></termSec></langSec>'

  it('keeps its id where it is one of ours and new, and gets another otherwise', () => {
    const ids = ['good-1', 'not good', 'good-1', '__proto__']
    const { concepts } = readTbx(
      V3(ids.map((id) => `<conceptEntry id="${id}">${langSec}</conceptEntry>`).join('')),
    )
    expect(concepts.map(({ id }) => id)).toEqual(['good-1', 'made-1', 'made-2', 'made-3'])
  })

  it('is told of what there is no place for: counted, by its name', () => {
    const { end } = readTbx(
      V3(
        `<conceptEntry><transacGrp><transac type="x">y</transac></transacGrp><descrip type="context">z</descrip>${langSec}${langSec.replace('uk', 'en')}</conceptEntry>`,
      ),
    )
    expect(end.ok && end.value.ignored).toEqual({ transacGrp: 1, context: 1, termType: 2 })
  })

  it('is left out, and counted, when it has no term', () => {
    const { concepts, end } = readTbx(V3('<conceptEntry id="a"><note>n</note></conceptEntry>'))
    expect([concepts, end.ok && end.value.empty]).toEqual([[], 1])
  })

  it('has a confidence where the file has a reliability', () => {
    const { concepts } = readTbx(
      V2(
        '<termEntry id="a"><descrip type="reliabilityCode">9</descrip><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>',
      ),
    )
    expect(concepts[0]?.confidence).toBe('A')
  })

  it('loses no note that is too long for a term: it goes to the concept', () => {
    const note = 'x'.repeat(1_001)
    const { concepts } = readTbx(
      V3(
        `<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>a</term><note>${note}</note></termSec></langSec></conceptEntry>`,
      ),
    )
    expect([concepts[0]?.note, concepts[0]?.terms[0]?.note]).toEqual([note, ''])
  })
})

describe('a TBX file that is refused', () => {
  const entry = (inner: string) => V3(`<conceptEntry id="a">\n${inner}</conceptEntry>`)
  it.each([
    [
      'no term',
      entry('<langSec xml:lang="en"><termSec></termSec></langSec>'),
      'XML_ELEMENT_MISSING',
      5,
      24,
    ],
    [
      'no language',
      entry('<langSec><termSec><term>a</term></termSec></langSec>'),
      'XML_ATTRIBUTE_MISSING',
      5,
      1,
    ],
    ['no such language', entry('<langSec xml:lang="no tag"/>'), 'IMPORT_BAD_VALUE', 5, 1],
    ['a term outside of a language', entry('<termSec/>'), 'XML_ELEMENT_MISPLACED', 5, 1],
    ['a concept in a concept', entry('<conceptEntry/>'), 'XML_ELEMENT_MISPLACED', 5, 1],
    [
      'a term that is too long',
      entry(
        `<langSec xml:lang="en"><termSec><term>${'a'.repeat(1_001)}</term></termSec></langSec>`,
      ),
      'IMPORT_TEXT_TOO_LONG',
      4,
      1,
    ],
    ['an unknown entity', entry('&nbsp;'), 'XML_BROKEN', 5, 6],
    [
      'a second term in a place for one',
      entry('<langSec xml:lang="en"><termSec><term>a</term><term>b</term></termSec></langSec>'),
      'XML_ELEMENT_MISPLACED',
      5,
      47,
    ],
    ['no body', '<tbx type="TBX-Basic">\n<text/></tbx>', 'XML_ELEMENT_MISSING', 2, 8],
    ['another root', '<tmx version="1.4"/>', 'XML_WRONG_ROOT', 1, 1],
    ['declared entities', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', 'XML_DOCTYPE', 1, 1],
  ])('names line and column: %s', (_name, text, code, line, column) => {
    expect(errorOf(text)).toMatchObject({ code, file: 'terms.tbx', line, column })
  })

  it('has more terms in a concept than are kept', () => {
    const terms = '<termSec><term>a</term></termSec>'.repeat(201)
    expect(errorOf(entry(`<langSec xml:lang="en">${terms}</langSec>`))).toMatchObject({
      code: 'IMPORT_TOO_MANY',
      limit: 200,
    })
  })
})

describe('a TBX file that is written', () => {
  const concept: Concept = {
    id: '7f-not-a-name' as ConceptId,
    definition: 'one\n  two <&> "three"',
    domain: 'rank',
    note: 'a trap',
    source: 'handbook',
    confidence: 'A-',
    terms: [
      {
        text: '소장 & <x>',
        language: 'ko-KP' as LanguageTag,
        status: 'forbidden',
        partOfSpeech: 'properNoun',
        note: 'n',
      },
      {
        text: 'y',
        language: 'uk' as LanguageTag,
        status: 'admitted',
        partOfSpeech: null,
        note: '',
      },
    ],
  }
  it.each(['v2', 'v3'] as const)('comes back as it was: %s', (version) => {
    const writer = createTbxWriter({ version, title: 'Terms & <titles>' })
    const text = writer.header() + writer.concept(concept) + writer.footer()
    const { concepts, end } = readTbx(text)
    expect(concepts).toEqual([concept])
    expect(end).toMatchObject({ ok: true, value: { version, dialect: 'TBX-Basic', ignored: {} } })
  })

  it('tells other programs that a forbidden term is deprecated, and why in a note', () => {
    const text = createTbxWriter({ version: 'v3', title: '' }).concept(concept)
    expect(text).toContain('<termNote type="administrativeStatus">deprecatedTerm-admn-sts<')
    expect(text).toContain('<note>Dragoman: forbidden</note>')
    expect(text).toContain('<note>Dragoman: confidence A-</note>')
  })
})
