import { xmlAttribute } from '#core/exchange/xmlText.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { PageGrid } from '../pageGrid.ts'
import { ACCENT, ATTENTION, DANGER, INK, SOFT } from './docxColours.ts'
import { SANS, SERIF } from './docxFonts.ts'
import { docxLanguage } from './docxLanguage.ts'
import { twips } from './docxMeasures.ts'

interface Style {
  readonly id: string
  /** Word knows its own styles by their English names and shows them in its own language. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Elements of `w:pPr` and `w:rPr`, in the order of ECMA-376, part 1, 17.3.1.26 and 17.3.2.28. */
  readonly paragraph?: string
  readonly run?: string
}

/** `word/styles.xml`: everything that a document looks like is said here, by name, once. */
export function docxStyles(grid: PageGrid, labels: LanguageTag): string {
  const { value, eastAsia } = docxLanguage(labels)
  const paragraphs = paragraphStyles(grid).map((style) => written('paragraph', style))
  const characters = characterStyles(grid).map((style) => written('character', style))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${SANS}${colour(INK)}${size(9, grid)}<w:lang w:val="${value}" w:eastAsia="${eastAsia}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${paragraphs.join('')}${characters.join('')}${TABLES}</w:styles>`
}

/** What Word expects to be there, without lines or colours. */
const TABLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

function paragraphStyles(grid: PageGrid): readonly Style[] {
  const step = `<w:spacing w:before="0" w:after="0" w:line="${twips(grid.step)}" w:lineRule="exact"/>`
  const onGrid = `<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>${step}`
  const heading = (level: number, before: number, after: number) =>
    `<w:keepNext/><w:keepLines/>${spaced(before, after)}<w:outlineLvl w:val="${level - 1}"/>`
  const semibold = (points: number, ink: string) =>
    `<w:b/><w:bCs/>${colour(ink)}${size(points, grid)}`
  return [
    {
      id: 'Normal',
      name: 'Normal',
      // Korean lines break between words, and no space is put between Hangul and figures.
      paragraph: `<w:suppressAutoHyphens/><w:wordWrap/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${spaced(0, 0)}`,
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      paragraph: spaced(0, 4),
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:keepLines/>${spaced(0, 12)}`,
      run: `${SERIF}${size(19, grid)}`,
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: `<w:keepNext/>${spaced(0, 5)}`,
      run: `<w:b/><w:bCs/><w:caps/>${colour(ACCENT)}<w:spacing w:val="10"/>${size(8, grid)}`,
    },
    {
      id: 'Heading1',
      name: 'heading 1',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: heading(1, 18, 6),
      run: semibold(11.5, ACCENT),
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: heading(2, 11, 4),
      run: semibold(9.5, INK),
    },
    {
      id: 'Heading3',
      name: 'heading 3',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: heading(3, 10, 3),
      run: semibold(9, INK),
    },
    {
      id: 'TestimonyHeading1',
      name: 'Testimony Heading 1',
      basedOn: 'Heading1',
      next: 'Testimony',
      paragraph: `<w:keepNext/>${onGrid}<w:outlineLvl w:val="0"/>`,
      // Accents of a larger letter would be cut off at the edge of the line.
      run: halfPoints(grid.step * 0.8),
    },
    {
      id: 'TestimonyHeading2',
      name: 'Testimony Heading 2',
      basedOn: 'Heading2',
      next: 'Testimony',
      paragraph: `<w:keepNext/>${onGrid}<w:outlineLvl w:val="1"/>`,
    },
    {
      id: 'Testimony',
      name: 'Testimony',
      basedOn: 'Normal',
      paragraph: onGrid,
      run: `${SERIF}${halfPoints(grid.size)}`,
    },
    {
      id: 'TestimonyHyphenated',
      name: 'Testimony Hyphenated',
      basedOn: 'Testimony',
      paragraph: '<w:suppressAutoHyphens w:val="0"/>',
    },
    {
      id: 'TestimonyLabel',
      name: 'Testimony Label',
      basedOn: 'Testimony',
      run: `${SANS}${size(7, grid)}`,
    },
    {
      id: 'LineNumber',
      name: 'Testimony Line Number',
      basedOn: 'TestimonyLabel',
      paragraph: `${onGrid}<w:jc w:val="right"/>`,
      run: `${colour(SOFT)}${halfPoints(6.5 * Math.sqrt(grid.scale))}`,
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      paragraph: spaced(2, 2),
      run: size(8.5, grid),
    },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      paragraph: `<w:keepNext/>${spaced(2, 2)}`,
      run: `${colour(SOFT)}${size(7.5, grid)}`,
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'TableText',
      run: `${colour(SOFT)}${size(7.5, grid)}`,
    },
    {
      id: 'Quotation',
      name: 'Record Quotation',
      basedOn: 'TableText',
      run: `${SERIF}${size(9, grid)}`,
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      // A head of three lines still ends above the grid.
      paragraph: `<w:spacing w:before="0" w:after="0" w:line="${twips(8.6 * Math.sqrt(grid.scale))}" w:lineRule="exact"/>`,
      run: `${colour(SOFT)}${halfPoints(7 * Math.sqrt(grid.scale))}`,
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Header',
      paragraph: `<w:spacing w:before="0" w:after="0" w:line="${twips(7.6 * Math.sqrt(grid.scale))}" w:lineRule="exact"/>`,
      run: halfPoints(6 * Math.sqrt(grid.scale)),
    },
    {
      id: 'Divider',
      name: 'Record Divider',
      basedOn: 'Normal',
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>',
      run: '<w:sz w:val="2"/><w:szCs w:val="2"/>',
    },
  ]
}

function characterStyles(grid: PageGrid): readonly Style[] {
  return [
    { id: 'Strong', name: 'Strong', run: '<w:b/><w:bCs/>' },
    { id: 'Soft', name: 'Record Soft', run: colour(SOFT) },
    { id: 'Mark', name: 'Record Mark', run: `${SANS}${colour(SOFT)}${size(6.6, grid)}` },
    {
      id: 'SourceMark',
      name: 'Record Source Mark',
      run: `${SANS}<w:b/><w:bCs/>${colour(ACCENT)}${size(6.6, grid)}`,
    },
    {
      id: 'AttentionMark',
      name: 'Record Attention Mark',
      run: `${SANS}${colour(ATTENTION)}${size(6.6, grid)}`,
    },
    { id: 'Warning', name: 'Record Warning', run: `<w:b/><w:bCs/>${colour(DANGER)}` },
    { id: 'Removed', name: 'Record Removed', run: `<w:strike/>${colour(SOFT)}` },
    {
      id: 'Inserted',
      name: 'Record Inserted',
      run: `<w:u w:val="single" w:color="${ATTENTION}"/>`,
    },
    {
      id: 'Redaction',
      name: 'Record Redaction',
      run: `<w:noProof/>${colour('000000')}<w:shd w:val="clear" w:color="auto" w:fill="000000"/>`,
    },
    { id: 'Reference', name: 'Record Reference', run: `<w:b/><w:bCs/>${colour(ACCENT)}` },
  ]
}

function written(type: 'paragraph' | 'character', style: Style): string {
  const { id, name, basedOn, next, paragraph, run } = style
  const own = id === 'Normal' ? ' w:default="1"' : WORDS_OWN.has(id) ? '' : ' w:customStyle="1"'
  return [
    `<w:style w:type="${type}"${own} w:styleId="${id}"><w:name w:val=${xmlAttribute(name)}/>`,
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}

const WORDS_OWN = new Set([
  'BodyText',
  'Title',
  'Subtitle',
  'Heading1',
  'Heading2',
  'Heading3',
  'Header',
  'Footer',
  'Strong',
])

const colour = (ink: string) => `<w:color w:val="${ink}"/>`

const size = (points: number, { scale }: PageGrid) => halfPoints(points * scale)

function halfPoints(points: number): string {
  const halves = Math.round(points * 2)
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`
}

/** Space above and below, in points. */
const spaced = (before: number, after: number) =>
  `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"/>`
